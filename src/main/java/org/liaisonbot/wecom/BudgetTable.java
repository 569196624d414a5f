package org.liaisonbot.wecom;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps Bucket4j's buckets in a table that all instances share. A change counts only if the state is still the one that
 * it was made from. It joins the caller's transaction, but for the first row of a bucket: a key that two instances insert
 * at once would break the caller's transaction on PostgreSQL.
 */
final class BudgetTable extends AbstractCompareAndSwapBasedProxyManager<String> {
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    BudgetTable(JdbcClient jdbc, PlatformTransactionManager transactions, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return jdbc.sql("select state from sending_budget where name = ?")
                        .param(name)
                        .query((row, number) -> row.getBytes(1))
                        .optional();
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] old, byte[] changed, RemoteBucketState state, Optional<Long> timeoutNanos) {
                return old == null ? insert(name, changed) : update(name, old, changed);
            }
        };
    }

    private boolean insert(String name, byte[] state) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("insert into sending_budget (name, state) values (?, ?)")
                    .param(name)
                    .param(state)
                    .update());
            return true;
        } catch (DuplicateKeyException insertedMeanwhile) {
            return false;
        }
    }

    private boolean update(String name, byte[] old, byte[] state) {
        return jdbc.sql("update sending_budget set state = ? where name = ? and state = ?")
                        .param(state)
                        .param(name)
                        .param(old)
                        .update()
                == 1;
    }

    @Override
    public void removeProxy(String name) {
        jdbc.sql("delete from sending_budget where name = ?").param(name).update();
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
        throw new UnsupportedOperationException("budgets are asked for in the caller's transaction");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException("budgets are removed in the caller's transaction");
    }
}
