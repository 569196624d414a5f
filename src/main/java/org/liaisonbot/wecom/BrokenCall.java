package org.liaisonbot.wecom;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.outbox.MessageSender.RetryLater;

/** A call without an answer that can be read: nobody knows whether it was done. */
record BrokenCall(WxRuntimeException failure) {
    RetryLater result() {
        return new RetryLater(Duration.ZERO, reason(failure.getCause()));
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof HttpResponseException answer) {
            return "企业微信接口返回 HTTP " + answer.getStatusCode();
        } else if (cause instanceof ConnectionPoolTimeoutException) {
            return "待发送过多，没有空闲连接";
        } else if (cause instanceof ConnectTimeoutException || cause instanceof SocketTimeoutException) {
            return "连接企业微信超时";
        } else if (cause instanceof UnknownHostException) {
            return "找不到企业微信服务器的地址";
        } else if (cause instanceof ConnectException) {
            return "连不上企业微信服务器";
        } else if (cause instanceof SSLException) {
            return "企业微信服务器的证书不受信任或加密连接失败";
        }
        return cause == null ? "企业微信的应答不完整" : "与企业微信的连接中断";
    }
}
