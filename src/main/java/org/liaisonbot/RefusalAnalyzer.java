package org.liaisonbot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the bot refuses to start, without a stack trace. */
class RefusalAnalyzer extends AbstractFailureAnalyzer<RefusedToStart> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedToStart cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "按上面的提示处理后再启动。数据没有改动。", cause);
    }
}
