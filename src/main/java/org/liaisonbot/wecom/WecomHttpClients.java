package org.liaisonbot.wecom;

import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.util.http.apache.ApacheHttpClientBuilder;
import org.apache.http.client.HttpRequestRetryHandler;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.ConnectionKeepAliveStrategy;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;

/**
 * Builds the HTTP client under WxJava. WxJava's own builder is one for the whole process and waits for ever for a
 * connection; this one follows no redirect with a secret in the URL, repeats nothing by itself, and takes proxy and
 * trust store from the system properties.
 */
final class WecomHttpClients implements ApacheHttpClientBuilder {
    private static final int MAX_CONNECTIONS = 20;
    private static final long IDLE_SECONDS = 30;

    private final Timeouts timeouts;
    private final RequestDeadline deadline;

    WecomHttpClients(Timeouts timeouts, RequestDeadline deadline) {
        this.timeouts = timeouts;
        this.deadline = deadline;
    }

    @Override
    public CloseableHttpClient build() {
        return HttpClientBuilder.create()
                .useSystemProperties()
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout((int) timeouts.connection().toMillis())
                        .setConnectTimeout((int) timeouts.connect().toMillis())
                        .setSocketTimeout((int) timeouts.silence().toMillis())
                        .build())
                .setRequestExecutor(deadline)
                .evictIdleConnections(IDLE_SECONDS, TimeUnit.SECONDS)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public ApacheHttpClientBuilder httpProxyHost(String host) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyPort(int port) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyUsername(String name) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpProxyPassword(String password) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder httpRequestRetryHandler(HttpRequestRetryHandler handler) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder keepAliveStrategy(ConnectionKeepAliveStrategy strategy) {
        return this;
    }

    @Override
    public ApacheHttpClientBuilder sslConnectionSocketFactory(SSLConnectionSocketFactory factory) {
        return this;
    }
}
