package org.liaisonbot.wecom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.conversation.MediaSource;
import org.liaisonbot.conversation.MediaSource.Medium;

/**
 * Downloads a medium: fact sheet 5.2. WxJava's own download writes whatever comes into a file of a name that the answer
 * chooses; this one keeps it in memory, up to the platform's limit. A failure comes as JSON with status 200.
 */
record MediaDownload(CloseableHttpClient client) implements RequestExecutor<Medium, String> {
    private static final Pattern FILE_NAME = Pattern.compile("filename\\s*=\\s*\"?([^\";]+)\"?");
    private static final Pattern ERROR = Pattern.compile("\\s*\\{.*\"errcode\"\\s*:.*", Pattern.DOTALL);
    private static final int LONGEST_ERROR = 2000;
    private static final String UNTYPED = "application/octet-stream";

    /** The medium is larger than the platform allows in a chat. */
    static final class TooLarge extends IOException {
        TooLarge() {
            super("a medium of more than " + MediaSource.MAX_BYTES + " bytes");
        }
    }

    @Override
    public Medium execute(String uri, @Nullable String unused, WxType type) throws WxErrorException, IOException {
        try (CloseableHttpResponse response = client.execute(new HttpGet(uri))) {
            int status = response.getStatusLine().getStatusCode();
            if (status != 200) {
                throw new HttpResponseException(status, "media/get");
            }
            byte[] content = bytes(response.getEntity());
            refuseError(content, type);
            return new Medium(fileName(response), contentType(response), content);
        }
    }

    @Override
    public void execute(String uri, @Nullable String unused, ResponseHandler<Medium> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, unused, type));
    }

    private static byte[] bytes(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            throw new IOException("an answer without a body");
        }
        try (InputStream in = entity.getContent()) {
            byte[] content = in.readNBytes(MediaSource.MAX_BYTES + 1);
            if (content.length > MediaSource.MAX_BYTES) {
                throw new TooLarge();
            }
            long announced = entity.getContentLength();
            if (content.length == 0 || (announced >= 0 && announced != content.length)) {
                throw new IOException("half a medium");
            }
            return content;
        }
    }

    /** Told by what it says, since a private deployment may give an error any content type. */
    private static void refuseError(byte[] content, WxType type) throws WxErrorException {
        if (content.length > LONGEST_ERROR || content[0] != '{') {
            return;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (ERROR.matcher(text).matches()) {
            WxError error = WxError.fromJson(text, type);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
        }
    }

    private static String contentType(CloseableHttpResponse response) {
        return Optional.ofNullable(response.getEntity().getContentType())
                .map(Header::getValue)
                .map(value -> value.split(";")[0].strip())
                .filter(value -> !value.isEmpty())
                .orElse(UNTYPED);
    }

    /** The platform puts UTF-8 bytes into the header, which the client reads as Latin letters. */
    private static String fileName(CloseableHttpResponse response) {
        Header header = response.getFirstHeader("Content-Disposition");
        Matcher name = FILE_NAME.matcher(header == null ? "" : header.getValue());
        if (!name.find()) {
            return "";
        }
        String raw = name.group(1).strip();
        boolean bytes = raw.chars().allMatch(c -> c < 256);
        return bytes ? new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : raw;
    }
}
