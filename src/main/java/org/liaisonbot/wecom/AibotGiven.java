package org.liaisonbot.wecom;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a smart bot is given in addition to the app. */
final class AibotGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("wecom.aibot-id", "").isBlank()
                && new GivenByProperties().matches(context, metadata);
    }
}
