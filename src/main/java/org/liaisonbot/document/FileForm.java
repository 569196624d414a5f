package org.liaisonbot.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name says. */
enum FileForm {
    ARCHIVE("504B0304", ""),
    EMPTY_ARCHIVE("504B0506", "是空的压缩包，请重新导出后重试。"),
    OLD_OFFICE("D0CF11E0A1B11AE1", "是旧版Office文件（.doc或.xls），请另存为.docx或.xlsx后重试。"),
    PDF("25504446", "是PDF文件，无法读取表格，请提供Word、Excel或文本文件。"),
    PNG("89504E47", "是图片，不是文档，请提供Word、Excel或文本文件。"),
    JPEG("FFD8FF", "是图片，不是文档，请提供Word、Excel或文本文件。"),
    GIF("47494638", "是图片，不是文档，请提供Word、Excel或文本文件。"),
    RIFF("52494646", "是图片或音视频，不是文档，请提供Word、Excel或文本文件。"),
    RAR("52617221", "是压缩包，请解压后提供其中的Word、Excel或文本文件。"),
    SEVEN_ZIP("377ABCAF271C", "是压缩包，请解压后提供其中的Word、Excel或文本文件。"),
    RICH_TEXT("7B5C727466", "是RTF文件，请另存为.docx后重试。"),
    TEXT("", "");

    /** The stream that an encrypted .docx or .xlsx is kept in (MS-OFFCRYPTO 2.3.4.4), as its directory spells it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String beginning;
    private final String reason;

    FileForm(String beginning, String reason) {
        this.beginning = beginning;
        this.reason = reason;
    }

    static FileForm of(byte[] content) {
        for (FileForm form : values()) {
            if (form.begins(content)) {
                return form;
            }
        }
        return TEXT;
    }

    private boolean begins(byte[] content) {
        if (content.length * 2 < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length() / 2; i++) {
            if ((byte) Integer.parseInt(beginning, i * 2, i * 2 + 2, 16) != content[i]) {
                return false;
            }
        }
        return true;
    }

    /** Why such a file cannot be read, to be put behind its name. */
    Optional<String> refusal(byte[] content) {
        if (content.length == 0) {
            return Optional.of("是空文件，请检查后重试。");
        }
        if (this == OLD_OFFICE && contains(content, ENCRYPTED)) {
            return Optional.of("加了密码，请取消密码后重试。");
        }
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private static boolean contains(byte[] content, byte[] sought) {
        for (int i = 0; i + sought.length <= content.length; i++) {
            int matched = 0;
            while (matched < sought.length && content[i + matched] == sought[matched]) {
                matched++;
            }
            if (matched == sought.length) {
                return true;
            }
        }
        return false;
    }
}
