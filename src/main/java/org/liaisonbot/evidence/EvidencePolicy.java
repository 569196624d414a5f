package org.liaisonbot.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rules for evidence, settable as {@code liaison.policy.evidence.*}.
 *
 * @param window for how long after a report a picture or file that follows belongs to it
 * @param perDay how many pictures and files one person can send on a day
 */
@ConfigurationProperties("liaison.policy.evidence")
public record EvidencePolicy(
        @DefaultValue("2h") Duration window,
        @DefaultValue("60") int perDay) {}
