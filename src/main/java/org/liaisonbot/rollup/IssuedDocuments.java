package org.liaisonbot.rollup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.liaisonbot.rollup.document.Paper;
import org.liaisonbot.rollup.document.RollUpWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of signed issues, kept byte by byte: a later version of the bot must not print an old issue anew. */
@Component
class IssuedDocuments {
    private final JdbcClient jdbc;

    IssuedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes and keeps the documents of an issue that is being signed.
     *
     * @return what tells them from any others, for the audit log
     */
    @Transactional
    String keep(RollUp signed) {
        byte[] docx = new Paper(signed).docx();
        byte[] xlsx = new RollUpWorkbook(signed).xlsx();
        jdbc.sql("update issue set docx = ?, xlsx = ? where week = ?")
                .params(docx, xlsx, signed.scope().name())
                .update();
        return "docx SHA-256 " + sha256(docx) + "；xlsx SHA-256 " + sha256(xlsx);
    }

    /** Nothing when the roll-up is no signed issue, or was signed before documents were kept. */
    @Transactional(readOnly = true)
    Optional<byte[]> docx(RollUp rollUp) {
        return kept(rollUp, "docx");
    }

    @Transactional(readOnly = true)
    Optional<byte[]> xlsx(RollUp rollUp) {
        return kept(rollUp, "xlsx");
    }

    private Optional<byte[]> kept(RollUp rollUp, String column) {
        if (rollUp.issue() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select " + column + " from issue where week = ? and " + column + " is not null")
                .param(rollUp.scope().name())
                .query((row, place) -> row.getBytes(1))
                .optional();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
