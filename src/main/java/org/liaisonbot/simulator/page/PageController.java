package org.liaisonbot.simulator.page;

import java.util.List;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.TaskLine;
import org.liaisonbot.simulator.WecomStandIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page as a whole, and those of its parts that are only looked at. */
@Controller
@Profile("simulator")
class PageController {
    private final SimulatedOffice office;
    private final WecomStandIn standIn;
    private final Casting casting;
    private final ClockDrive drive;
    private final Unread unread;

    PageController(SimulatedOffice office, WecomStandIn standIn, Casting casting, ClockDrive drive, Unread unread) {
        this.office = office;
        this.standIn = standIn;
        this.casting = casting;
        this.drive = drive;
        this.unread = unread;
    }

    @GetMapping("/")
    String page(@RequestParam(defaultValue = "") String as, Model model) {
        Person person = casting.playing(as);
        unread.seen(person);
        List<TaskLine> tasks = office.tasks();
        long changes = standIn.changes();
        String initial = PeopleView.initialOf(person.unit());
        model.addAttribute("person", person);
        model.addAttribute("clock", ClockView.of(office.time(), drive));
        model.addAttribute("people", PeopleView.of(casting.everybody(), person, unread));
        model.addAttribute("chat", ChatView.of(person.account(), initial, changes, standIn.chatOf(person.account())));
        model.addAttribute("chips", Chip.of(person, tasks));
        model.addAttribute("ledger", LedgerView.of(tasks, person));
        return "simulator/page";
    }

    @GetMapping("/simulator/people")
    String people(@RequestParam String as, Model model) {
        model.addAttribute("people", PeopleView.of(casting.everybody(), casting.playing(as), unread));
        return "simulator/people-part";
    }

    @GetMapping("/simulator/ledger")
    String ledger(@RequestParam String as, Model model) {
        model.addAttribute("ledger", LedgerView.of(office.tasks(), casting.playing(as)));
        return "simulator/ledger-part";
    }
}
