package org.liaisonbot.wecom;

import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.Message;
import org.liaisonbot.directory.UserId;
import org.liaisonbot.outbox.Content;
import org.liaisonbot.outbox.MessageSender;
import org.liaisonbot.outbox.PushId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends pushes through WxJava as messages of the app: fact sheet 3. */
final class WxJavaSender implements MessageSender {
    private static final Logger log = LoggerFactory.getLogger(WxJavaSender.class);

    private final WecomClient client;
    private final int agentId;
    private final Refusals refusals;
    private final UploadedFiles files;

    WxJavaSender(WecomClient client, int agentId, ConfigurationAlarm alarm) {
        this.client = client;
        this.agentId = agentId;
        this.refusals = new Refusals(alarm);
        this.files = new UploadedFiles(client);
    }

    @Override
    public SendResult send(PushId id, List<UserId> recipients, Sendable sendable) {
        try {
            Recipients to = Recipients.of(recipients);
            String body = bodyOf(id, new MessageBody(agentId, to.reachable()), sendable);
            String answer = client.post(client.url(Message.MESSAGE_SEND), body);
            return to.completed(SendAnswer.parse(answer).sent(to.reachable()));
        } catch (UnsendableContent e) {
            log.error("push {} cannot be sent: {}", id, e.reason());
            return new GiveUp(e.reason());
        } catch (TokenUnavailable e) {
            return new RetryLater(e.notBefore(), e.reason());
        } catch (WxErrorException e) {
            return refused(id, sendable, e);
        } catch (WxRuntimeException e) {
            return new BrokenCall(e).result();
        }
    }

    private String bodyOf(PushId id, MessageBody body, Sendable sendable) throws WxErrorException {
        Content content = sendable.content();
        if (content instanceof Content.Text text) {
            return body.text(whole(text));
        } else if (content instanceof Content.Card card) {
            return body.card(card);
        } else if (content instanceof Content.File file && sendable.fileBytes() != null) {
            return body.file(files.mediaIdOf(id, file, sendable.fileBytes()));
        }
        throw new UnsendableContent("文件内容缺失");
    }

    // The platform cuts what is too long without a word (fact sheet 3.2), and a cut message misleads.
    private static String whole(Content.Text text) {
        String plain = PlainText.of(text.text());
        if (PlainText.bytesOf(plain) > Content.Text.MAX_BYTES) {
            throw new UnsendableContent("正文超过 " + Content.Text.MAX_BYTES + " 字节");
        }
        return plain;
    }

    private SendResult refused(PushId id, Sendable sendable, WxErrorException e) {
        if (e.getError().getErrorCode() == ErrorCodes.MEDIA_GONE && sendable.content() instanceof Content.File file) {
            files.forget(id, file);
        }
        return refusals.resultOf(id, e.getError());
    }
}
