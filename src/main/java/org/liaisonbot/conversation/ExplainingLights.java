package org.liaisonbot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liaisonbot.directory.Person;
import org.liaisonbot.directory.Role;
import org.liaisonbot.ledger.Light;
import org.liaisonbot.ledger.Origin;
import org.liaisonbot.ledger.Policy;
import org.liaisonbot.ledger.Task;
import org.liaisonbot.time.BusinessZone;
import org.liaisonbot.wording.Wording;
import org.springframework.stereotype.Component;

/** 为什么红: the reason in one line, of the task that was looked at last, or of every task with that light. */
@Component
class ExplainingLights implements Command {
    private static final String LIGHT = "(?<light>[红黄绿])(?:色|灯|了|的|牌)*";
    private static final Pattern WHY = Pattern.compile(
            "(?:为什么|为何|为啥|怎么|凭什么|咋|因何|什么原因)[^,，。;；?？]{0,6}[红黄绿蓝]|[红黄绿蓝](?:灯)?的?(?:原因|理由|是为什么|是怎么回事|怎么回事)");
    private static final List<Pattern> ALONE = List.of(
            Pattern.compile("(?:它|这项|这个|这)?(?:为什么|为何|为啥|怎么|咋)(?:会|是|亮|变|都|还)*" + LIGHT + "(?:呢|啊)?[?？]?"),
            Pattern.compile("(?:有)?(?:哪些|哪几项|哪几个|什么)?(?:任务)?(?:是|亮|在)?" + LIGHT
                    + "(?:任务|清单|项目|名单)?(?:有)?(?:哪些|哪几项|哪几个|多少)?[?？]?"));

    private final Sight sight;
    private final TaskLists lists;
    private final TaskLines lines;
    private final ShownLists shownLists;
    private final Policy policy;
    private final Wording wording;

    ExplainingLights(
            Sight sight, TaskLists lists, TaskLines lines, ShownLists shownLists, Policy policy, Wording wording) {
        this.sight = sight;
        this.lists = lists;
        this.lines = lines;
        this.shownLists = shownLists;
        this.policy = policy;
        this.wording = wording;
    }

    record Facts(String light, int yellowFrom, Page<TaskLines.Line> page) {}

    /** Whether the words ask for the reason of a light. */
    static boolean isAskedIn(String words) {
        return WHY.matcher(words).find();
    }

    @Override
    public Optional<Answer> about(String text, Person person, Origin origin) {
        String words = FixedWords.in(text).replace(" ", "");
        return ALONE.stream()
                .map(it -> it.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .map(it -> answer(it.group("light"), isAskedIn(words), Turn.of(person, origin)));
    }

    private Answer answer(String light, boolean why, Turn turn) {
        List<Task> visible = sight.of(turn.person());
        Optional<Task> lookedAt = shownLists
                .lookedAtBy(turn.person(), turn.now())
                .filter(code -> why && turn.person().role() != Role.LIAISON)
                .flatMap(code ->
                        visible.stream().filter(it -> it.code().equals(code)).findFirst());
        if (lookedAt.isPresent()) {
            return Answer.text(wording.say("reply-why", lines.of(lookedAt.get(), turn.today())));
        }
        List<Task> alight = visible.stream()
                .filter(it -> lines.lights(it, BusinessZone.dayOf(turn.now())).worse() == of(light))
                .toList();
        TaskLists.Shown shown = lists.show(light + "灯任务", alight, turn.today(), turn);
        return new Answer(
                wording.say("reply-lights", new Facts(light, policy.lights().yellowFrom(), shown.page())),
                shown.files());
    }

    private static Light of(String chinese) {
        for (Light light : Light.values()) {
            if (light.chinese().equals(chinese)) {
                return light;
            }
        }
        throw new IllegalArgumentException("no light " + chinese);
    }
}
