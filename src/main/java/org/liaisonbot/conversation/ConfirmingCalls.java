package org.liaisonbot.conversation;

import java.util.Optional;
import java.util.Set;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 确认 sends what was previewed to this person of the office, 取消 drops it. */
@Component
class ConfirmingCalls implements Command {
    private static final Set<String> YES = Set.of("确认", "确认发送", "确认发出", "确定", "发送", "发出");
    private static final Set<String> NO = Set.of("取消", "不发", "不发了", "取消发送", "算了");

    private final Previews previews;
    private final Wording wording;

    ConfirmingCalls(Previews previews, Wording wording) {
        this.previews = previews;
        this.wording = wording;
    }

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        String words = FixedWords.in(text).replace(" ", "");
        if (person.role() != Role.OFFICE) {
            return Optional.empty();
        }
        if (YES.contains(words)) {
            return previews.confirm(person, origin.at())
                    .or(() -> Optional.of(Answer.text(wording.say("reply-nothing-to-confirm"))));
        }
        if (NO.contains(words) && previews.isWaitingFor(person, origin.at())) {
            previews.drop(person);
            return Optional.of(Answer.text(wording.say("reply-call-dropped")));
        }
        return Optional.empty();
    }
}
