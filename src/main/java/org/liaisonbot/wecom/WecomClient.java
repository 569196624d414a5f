package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.SimpleGetRequestExecutor;
import me.chanjar.weixin.cp.api.impl.WxCpServiceApacheHttpClientImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.jspecify.annotations.Nullable;

/**
 * WxJava's client with what we do differently: tokens are ours, nothing is slept over or repeated (but for one new
 * token), nothing is logged, and an answer that cannot be read is a {@link WxRuntimeException} like a broken connection.
 */
final class WecomClient extends WxCpServiceApacheHttpClientImpl implements AutoCloseable {
    private final WecomSettings settings;
    private final AccessTokens tokens;
    private final ConfigurationAlarm alarm;
    private final RequestDeadline deadline;

    WecomClient(WecomSettings settings, Timeouts timeouts, TokenStore store, ConfigurationAlarm alarm, Clocks clocks) {
        QuietLoggers.silence();
        this.settings = settings;
        this.alarm = alarm;
        this.tokens = new AccessTokens(this::fetchToken, store, alarm, clocks);
        this.deadline = new RequestDeadline(timeouts.whole());
        WxCpDefaultConfigImpl storage = new WxCpDefaultConfigImpl();
        storage.setBaseApiUrl(settings.apiBaseUrl());
        storage.setCorpId(settings.corpId());
        storage.setAgentId(settings.agentId());
        storage.setApacheHttpClientBuilder(new WecomHttpClients(timeouts, deadline));
        setWxCpConfigStorage(storage);
    }

    String url(String path) {
        return settings.apiBaseUrl() + path;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        return tokens.current();
    }

    /** @throws TokenUnavailable without having called */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, @Nullable E data) throws WxErrorException {
        try {
            return attempt(executor, uri, data);
        } catch (WxErrorException e) {
            if (!isOverToken(e)) {
                throw e;
            }
            return attempt(executor, uri, data);
        }
    }

    private <T, E> T attempt(RequestExecutor<T, E> executor, String uri, @Nullable E data) throws WxErrorException {
        String token = tokens.current();
        try {
            T answer = call(executor, uri + (uri.contains("?") ? "&" : "?") + "access_token=" + encoded(token), data);
            tokens.accepted();
            alarm.clear();
            return answer;
        } catch (WxErrorException e) {
            if (isOverToken(e)) {
                tokens.refused(token);
            }
            throw e;
        }
    }

    private WxAccessToken fetchToken() throws WxErrorException {
        String uri = url(WxCpApiPathConsts.GET_TOKEN).formatted(encoded(settings.corpId()), encoded(settings.secret()));
        WxAccessToken token = WxAccessToken.fromJson(call(SimpleGetRequestExecutor.create(this), uri, null));
        if (token.getAccessToken() == null || token.getAccessToken().isBlank()) {
            throw new WxRuntimeException("an answer without the token that it should have");
        }
        return token;
    }

    // WxJava lets through whatever its parser throws at a page of HTML or half an answer, so all of it is caught here.
    private <T, E> T call(RequestExecutor<T, E> executor, String uri, @Nullable E data) throws WxErrorException {
        try {
            return executor.execute(uri, data, WxType.CP);
        } catch (IOException e) {
            throw new WxRuntimeException(e);
        } catch (RuntimeException e) {
            throw new WxRuntimeException(
                    "an answer that cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isOverToken(WxErrorException e) {
        return WxConsts.ACCESS_TOKEN_ERROR_CODES.contains(e.getError().getErrorCode());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    @Override
    public void close() throws IOException {
        deadline.close();
        getRequestHttpClient().close();
    }
}
