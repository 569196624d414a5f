package org.liaisonbot.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The token in the database: one row, locked while a new one is fetched, so that a process that dies in the middle blocks
 * nobody. It is replaced only when it ends or is exactly the one that was refused.
 */
final class SharedTokens implements TokenStore {
    private static final Duration USUAL_LIFE = Duration.ofHours(2);
    private static final Duration MARGIN = Duration.ofSeconds(200);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock wall;
    private final String app;
    private final SealedToken seal;

    SharedTokens(WecomSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions, Clock wall) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.wall = wall;
        this.app = settings.corpId() + "/" + settings.agentId();
        this.seal = SealedToken.of(settings);
    }

    @Override
    public Kept inForce(@Nullable String spent, AccessTokens.Source source) throws WxErrorException {
        try {
            Fetched fetched = transactions.execute(status -> lockedOrFetched(spent, source));
            if (fetched.refusal() != null) {
                throw fetched.refusal();
            }
            return fetched.kept();
        } catch (DataAccessException | TransactionException noDatabase) {
            throw new TokenUnavailable(Duration.ZERO, "存放 access_token 的数据库暂不可用");
        }
    }

    /** Exactly one of the two is there. */
    private record Fetched(Kept kept, @Nullable WxErrorException refusal) {
        static final Kept NONE = new Kept("", Instant.EPOCH);
    }

    private Fetched lockedOrFetched(@Nullable String spent, AccessTokens.Source source) {
        addRow();
        Kept kept = locked();
        if (wall.instant().isBefore(kept.endsAt())
                && !kept.token().isEmpty()
                && !kept.token().equals(spent)) {
            return new Fetched(kept, null);
        }
        try {
            Kept fresh = fresh(source.fetch());
            jdbc.sql("update access_token set sealed = ?, ends_at = ? where app = ?")
                    .params(seal.sealed(fresh.token()), OffsetDateTime.ofInstant(fresh.endsAt(), ZoneOffset.UTC), app)
                    .update();
            return new Fetched(fresh, null);
        } catch (WxErrorException refused) {
            return new Fetched(Fetched.NONE, refused);
        }
    }

    private Kept fresh(WxAccessToken token) {
        Duration life = token.getExpiresIn() < 0 ? USUAL_LIFE : Duration.ofSeconds(token.getExpiresIn());
        Duration margin = life.dividedBy(10).compareTo(MARGIN) < 0 ? life.dividedBy(10) : MARGIN;
        return new Kept(token.getAccessToken(), wall.instant().plus(life).minus(margin));
    }

    private Kept locked() {
        return jdbc.sql("select sealed, ends_at from access_token where app = ? for update")
                .param(app)
                .query((row, number) -> row.getString(1) == null
                        ? Fetched.NONE
                        : new Kept(
                                seal.opened(row.getString(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** In a transaction of its own, since a key that is there already would break the one that locks. */
    private void addRow() {
        boolean known = jdbc.sql("select app from access_token where app = ?")
                .param(app)
                .query(String.class)
                .optional()
                .isPresent();
        if (!known) {
            try {
                transactions.executeWithoutResult(status -> jdbc.sql("insert into access_token (app) values (?)")
                        .param(app)
                        .update());
            } catch (DuplicateKeyException addedMeanwhile) {
                // It is there, and that is all that matters.
            }
        }
    }
}
