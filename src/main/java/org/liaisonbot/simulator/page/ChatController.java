package org.liaisonbot.simulator.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonbot.simulator.ChatEntry;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.WecomStandIn;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the person whom one plays does in the chat. */
@Controller
@Profile("simulator")
@RequestMapping("/simulator/chat/{account}")
class ChatController {
    static final String CHOICE = "choice:";
    private static final String PART = "simulator/chat-part";

    private final WecomStandIn standIn;
    private final Casting casting;
    private final Unread unread;

    ChatController(WecomStandIn standIn, Casting casting, Unread unread) {
        this.standIn = standIn;
        this.casting = casting;
        this.unread = unread;
    }

    /** The chat, if anything has changed in any chat since. */
    @GetMapping
    @Nullable
    String look(
            @PathVariable String account,
            @RequestParam(defaultValue = "-1") long since,
            Model model,
            HttpServletResponse response) {
        if (since == standIn.changes()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return shown(account, model, response);
    }

    @PostMapping("/say")
    String say(@PathVariable String account, @RequestParam String text, Model model, HttpServletResponse response) {
        if (!text.isBlank()) {
            standIn.say(casting.playing(account).account(), text.strip());
        }
        return shown(account, model, response);
    }

    @PostMapping("/tap/{entry}")
    String tap(
            @PathVariable String account,
            @PathVariable long entry,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        standIn.tap(entryOf(account, entry), Objects.requireNonNullElse(form.getFirst("key"), ""), choicesIn(form));
        return shown(account, model, response);
    }

    @PostMapping("/file")
    String send(
            @PathVariable String account, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("文件");
        boolean picture = Optional.ofNullable(file.getContentType()).orElse("").startsWith("image/");
        standIn.sendMedium(casting.playing(account).account(), picture ? "image" : "file", name, file.getBytes());
        return shown(account, model, response);
    }

    @GetMapping("/files/{entry}")
    ResponseEntity<byte[]> fetch(@PathVariable String account, @PathVariable long entry) {
        ChatEntry.File file = entryOf(account, entry).file();
        byte[] content = standIn.contentOf(file.mediaId()).orElseThrow(ChatController::notFound);
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(file.name(), UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    private String shown(String account, Model model, HttpServletResponse response) {
        Person person = casting.playing(account);
        long changes = standIn.changes();
        unread.seen(person);
        model.addAttribute(
                "chat",
                ChatView.of(
                        person.account(),
                        PeopleView.initialOf(person.unit()),
                        changes,
                        standIn.chatOf(person.account())));
        response.setHeader("HX-Trigger", "changed");
        return PART;
    }

    private ChatEntry entryOf(String account, long id) {
        return standIn.chatOf(account).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(ChatController::notFound);
    }

    private static Map<String, List<String>> choicesIn(MultiValueMap<String, String> form) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith(CHOICE)) {
                choices.put(field.substring(CHOICE.length()), values);
            }
        });
        return choices;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
