package org.liaisonbot.simulator.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.liaisonbot.simulator.SimulatedOffice;
import org.liaisonbot.simulator.SimulatedOffice.Event;
import org.liaisonbot.time.BusinessZone;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clock at the top: it goes forward only. */
@Controller
@Profile("simulator")
@RequestMapping("/simulator/clock")
class ClockController {
    /** When people sit down at their desks and find what the bot sent before. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SimulatedOffice office;
    private final ClockDrive drive;

    ClockController(SimulatedOffice office, ClockDrive drive) {
        this.office = office;
        this.drive = drive;
    }

    @GetMapping
    String look(Model model, HttpServletResponse response) {
        ClockView clock = ClockView.of(office.time(), drive);
        if (!clock.isUnderWay()) {
            response.setHeader("HX-Trigger", "changed, moved");
        }
        model.addAttribute("clock", clock);
        return "simulator/clock-part";
    }

    @PostMapping("/next-working-day")
    String nextWorkingDay(Model model, HttpServletResponse response) {
        return goTo(BusinessZone.instantOf(office.time().nextWorkingDay(), MORNING), model, response);
    }

    @PostMapping("/next-event")
    String nextEvent(Model model, HttpServletResponse response) {
        Event event = office.time().nextEvent();
        return event == null ? look(model, response) : goTo(event.at(), model, response);
    }

    @PostMapping("/to")
    String to(@RequestParam LocalDate day, Model model, HttpServletResponse response) {
        return goTo(BusinessZone.instantOf(day, MORNING), model, response);
    }

    @PostMapping("/dismiss")
    String dismiss(Model model, HttpServletResponse response) {
        drive.dismiss();
        return look(model, response);
    }

    private String goTo(Instant target, Model model, HttpServletResponse response) {
        drive.setOutFor(target);
        return look(model, response);
    }
}
