package org.liaisonbot.wecom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.Media;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.PushId;
import org.liaisonbot.wecom.MediaUpload.NamedFile;

/**
 * The files of pushes by their media ids. A push keeps its media id as long as the process lives, so that sending it
 * again makes the same body.
 */
final class UploadedFiles {
    private static final int MAX_REMEMBERED = 2000;

    private final WecomClient client;
    private final Map<PushFile, String> mediaIds = Collections.synchronizedMap(new Recent<>());

    UploadedFiles(WecomClient client) {
        this.client = client;
    }

    String mediaIdOf(PushId push, Content.File file, byte[] bytes) throws WxErrorException {
        PushFile key = new PushFile(push, file);
        String known = mediaIds.get(key);
        if (known != null) {
            return known;
        }
        String mediaId = client.execute(
                new MediaUpload(client.getRequestHttpClient()),
                client.url(Media.MEDIA_UPLOAD + "file"),
                new NamedFile(file.fileName(), bytes));
        mediaIds.put(key, mediaId);
        return mediaId;
    }

    /** The platform no longer has it (after three days): the next sending uploads it anew. */
    void forget(PushId push, Content.File file) {
        mediaIds.remove(new PushFile(push, file));
    }

    private record PushFile(PushId push, Content.File file) {}

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }
}
