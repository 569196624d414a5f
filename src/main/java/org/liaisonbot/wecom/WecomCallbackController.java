package org.liaisonbot.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.conversation.InboundMessage;
import org.liaisonbot.conversation.Reception;
import org.liaisonbot.conversation.Reception.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The callback over HTTP: size and status. A servlet of its own, because whatever content type a body claims, nothing
 * may read it before the signature is checked.
 */
final class WecomCallbackController extends HttpServlet {
    static final String PATH = "/wecom/callback";
    static final int MAX_BODY_BYTES = 1 << 20;

    // A body that is too large is still read up to here: a sender that is cut off would not see the 413.
    private static final long MAX_DRAINED_BYTES = 16L << 20;

    private static final Logger log = LoggerFactory.getLogger(WecomCallbackController.class);

    private final transient WecomSettings settings;
    private final transient CallbackEnvelope envelope;
    private final transient Reception reception;
    private final transient CallbackWatch watch;

    WecomCallbackController(WecomSettings settings, Reception reception, CallbackWatch watch) {
        this.watch = watch;
        this.settings = settings;
        this.envelope = new CallbackEnvelope(settings);
        this.reception = reception;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, "text/plain", () -> {
            byte[] echo = envelope.openEcho(new CallbackQuery(request.getQueryString()));
            watch.verified();
            return echo;
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = bodyOf(request);
        if (body == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (body.length > MAX_BODY_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            answer(response, "text/xml", () -> received(new CallbackQuery(request.getQueryString()), body));
        }
    }

    private byte[] received(CallbackQuery query, byte[] body) {
        InboundMessage message = new MessageReading(envelope.open(query, body)).read();
        Received received = reception.receive(message);
        watch.taken();
        String reply = new PassiveReply(settings.corpId(), message.from(), received).xml();
        return reply == null
                ? new byte[0]
                : envelope.seal(reply.getBytes(UTF_8), received.answeredAtSeconds())
                        .getBytes(UTF_8);
    }

    private void answer(HttpServletResponse response, String contentType, Answering answering) throws IOException {
        try {
            byte[] answer = answering.answer();
            response.setContentType(contentType);
            response.setCharacterEncoding(UTF_8);
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        } catch (ForbiddenCallback e) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, e);
        } catch (MalformedCallback e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, e);
        } catch (RuntimeException e) {
            log.error("a callback could not be stored and is left to be delivered again: {}", e.toString());
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private void refuse(HttpServletResponse response, int status, WecomException cause) {
        watch.refused(status, cause.reason());
        log.warn("refused a callback with {}: {}", status, cause.reason());
        response.setStatus(status);
    }

    /** At most one byte more than allowed; null when it breaks off. */
    private static byte @Nullable [] bodyOf(HttpServletRequest request) {
        try {
            InputStream in = request.getInputStream();
            byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
            drain(in);
            return body;
        } catch (IOException e) {
            log.warn("a callback broke off: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        long drained = 0;
        for (int n = in.read(buffer); n >= 0 && drained < MAX_DRAINED_BYTES; n = in.read(buffer)) {
            drained += n;
        }
    }

    /** Makes an answer of bytes, or refuses by an exception. */
    private interface Answering {
        byte[] answer();
    }
}
