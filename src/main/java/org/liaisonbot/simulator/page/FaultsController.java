package org.liaisonbot.simulator.page;

import org.liaisonbot.simulator.WecomStandIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page 故障演练: lets the platform misbehave, and shows what the bot makes of it. */
@Controller
@Profile("simulator")
@RequestMapping("/simulator/faults")
class FaultsController {
    private static final String BACK = "redirect:/simulator/faults";

    private final WecomStandIn standIn;
    private final Casting casting;

    FaultsController(WecomStandIn standIn, Casting casting) {
        this.standIn = standIn;
        this.casting = casting;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("drills", Drill.ALL);
        model.addAttribute("everybody", casting.everybody());
        model.addAttribute("sends", SendLine.latestOf(standIn.sends()));
        model.addAttribute("violations", standIn.violations());
        return "simulator/faults";
    }

    @PostMapping
    String start(@RequestParam String drill, RedirectAttributes next) {
        Drill.ALL.stream().filter(known -> known.id().equals(drill)).forEach(known -> {
            known.start().accept(standIn.faults());
            next.addFlashAttribute("started", known.name());
        });
        return BACK;
    }

    @PostMapping("/unreachable")
    String unreachable(@RequestParam String account, RedirectAttributes next) {
        standIn.faults().unreachable(account);
        next.addFlashAttribute("started", casting.playing(account).name() + "收不到消息");
        return BACK;
    }

    @PostMapping("/unlicensed")
    String unlicensed(@RequestParam String account, RedirectAttributes next) {
        standIn.faults().unlicensed(account);
        next.addFlashAttribute("started", casting.playing(account).name() + "没有接口许可");
        return BACK;
    }

    @PostMapping("/reset")
    String reset(RedirectAttributes next) {
        standIn.faults().reset();
        next.addFlashAttribute("started", "恢复正常");
        return BACK;
    }
}
