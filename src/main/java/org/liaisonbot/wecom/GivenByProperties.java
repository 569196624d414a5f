package org.liaisonbot.wecom;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the settings come from the properties {@code wecom.*}; a blank corp id, as compose files pass it, is none. */
final class GivenByProperties implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String corpId = context.getEnvironment().getProperty("wecom.corp-id");
        return corpId != null && !corpId.isBlank();
    }
}
