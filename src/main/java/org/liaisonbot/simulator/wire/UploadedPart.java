package org.liaisonbot.simulator.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part {@code media} of a multipart upload.
 *
 * @param fileName as the platform shows it: the plain {@code filename}, read as UTF-8; empty when there is none
 */
public record UploadedPart(String fileName, byte[] content) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"?media\"?(?=[;\\r\\s]|$)");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");

    /** Finds the part in the body of a request; empty when there is none. */
    public static Optional<UploadedPart> in(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        // ISO-8859-1 maps every byte to one character, so positions in the text are positions in the body.
        String text = new String(body, ISO_8859_1);
        return in(text, "--" + boundary.group(1));
    }

    private static Optional<UploadedPart> in(String text, String delimiter) {
        int from = text.indexOf(delimiter);
        while (from >= 0) {
            int start = from + delimiter.length() + 2;
            int until = text.indexOf("\r\n" + delimiter, start);
            int head = text.indexOf("\r\n\r\n", start);
            if (until < 0 || head < 0 || head > until) {
                return Optional.empty();
            }
            String headers = utf8(text.substring(start, head));
            if (NAME.matcher(headers).find()) {
                return Optional.of(new UploadedPart(
                        fileNameIn(headers), text.substring(head + 4, until).getBytes(ISO_8859_1)));
            }
            from = until + 2;
        }
        return Optional.empty();
    }

    private static String fileNameIn(String headers) {
        Matcher name = FILE_NAME.matcher(headers);
        return name.find() ? name.group(1) : "";
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }
}
