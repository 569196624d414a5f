package org.liaisonbot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the bot refuses to start, without a stack trace. */
class RefusalAnalyzer extends AbstractFailureAnalyzer<RunMode.HalfConfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RunMode.HalfConfigured cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "设置缺少的环境变量，或删去已设置的企业微信环境变量。", cause);
    }
}
