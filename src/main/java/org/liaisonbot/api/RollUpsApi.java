package org.liaisonbot.api;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import org.liaisonbot.audit.Act;
import org.liaisonbot.audit.Actor;
import org.liaisonbot.audit.AuditLog;
import org.liaisonbot.rollup.RollUp;
import org.liaisonbot.rollup.RollUps;
import org.liaisonbot.time.IsoWeek;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly and monthly roll-ups over HTTP. */
@RestController
@RequestMapping("/api/v1/rollups")
class RollUpsApi {
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.";

    private final RollUps rollUps;
    private final AuditLog audit;
    private final Clock clock;

    RollUpsApi(RollUps rollUps, AuditLog audit, Clock clock) {
        this.rollUps = rollUps;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param name a week such as 2024-W26 or a month such as 2024-06 */
    @GetMapping("/{name}")
    ResponseEntity<?> rollUp(@PathVariable String name, @RequestParam(defaultValue = "json") String format) {
        RollUp rollUp =
                name.contains("W") ? rollUps.weekly(IsoWeek.parse(name)) : rollUps.monthly(YearMonth.parse(name));
        return switch (format) {
            case "docx" -> file(rollUp, format, DOCUMENT + "wordprocessingml.document", rollUps.docx(rollUp));
            case "xlsx" -> file(rollUp, format, DOCUMENT + "spreadsheetml.sheet", rollUps.xlsx(rollUp));
            case "json" -> ResponseEntity.ok(rollUp);
            default -> throw new IllegalArgumentException("format 只能是 json、docx 或 xlsx");
        };
    }

    private ResponseEntity<byte[]> file(RollUp rollUp, String ending, String type, byte[] content) {
        String name = rollUps.fileName(rollUp, ending);
        audit.enter(new Act(clock.instant(), Actor.API, "EXPORT", name, "", ""));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
