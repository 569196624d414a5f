package org.liaisonbot.wecom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import me.chanjar.weixin.common.util.http.apache.Utf8ResponseHandler;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.mime.FormBodyPartBuilder;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.http.entity.mime.MultipartEntityBuilder;
import org.apache.http.entity.mime.content.ByteArrayBody;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * Uploads a file and answers its media id: fact sheet 5.1. WxJava's own upload reads a stream, so that it can neither
 * say the length beforehand nor repeat it with a new token.
 */
record MediaUpload(CloseableHttpClient client) implements RequestExecutor<String, MediaUpload.NamedFile> {
    /** A file as the recipients will see it. */
    record NamedFile(String name, byte[] bytes) {}

    @Override
    public String execute(String uri, NamedFile file, WxType type) throws WxErrorException, IOException {
        HttpPost post = new HttpPost(uri);
        post.setEntity(entity(file));
        try (CloseableHttpResponse response = client.execute(post)) {
            String answer = Utf8ResponseHandler.INSTANCE.handleResponse(response);
            WxError error = WxError.fromJson(answer, type);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            return mediaId(answer);
        }
    }

    @Override
    public void execute(String uri, NamedFile file, ResponseHandler<String> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, file, type));
    }

    private static String mediaId(String answer) throws IOException {
        String id = WxMediaUploadResult.fromJson(answer).getMediaId();
        if (id == null || id.isBlank()) {
            throw new IOException("an answer without the media id that it should have");
        }
        return id;
    }

    // RFC 6532 puts the name as it is in UTF-8, the only form that WeCom shows right.
    private static HttpEntity entity(NamedFile file) {
        String name = file.name().replaceAll("[\\\\/:\"\\p{Cntrl}]", "_");
        String disposition = "form-data; name=\"media\"; filename=\"" + name + "\"; filelength=" + file.bytes().length;
        return MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.RFC6532)
                .setCharset(StandardCharsets.UTF_8)
                .addPart(FormBodyPartBuilder.create(
                                "media", new ByteArrayBody(file.bytes(), ContentType.DEFAULT_BINARY, name))
                        .setField("Content-Disposition", disposition)
                        .build())
                .build();
    }
}
