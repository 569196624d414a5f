package org.liaisonbot.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SimulatedOffice.Role;
import org.liaisonbot.time.BusinessZone;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SimulatorConfigurationTests {
    @TempDir
    Path folder;

    @Test
    void reachesTheOfficesPeopleAndAStranger() {
        simulator().withPropertyValues("spring.profiles.active=simulator").run(context -> {
            ApiClient api = new ApiClient(context.getBean(WecomStandIn.class)).withToken();

            assertThat(api.sendText("xinyi|wailairen|nobody", "你好")
                            .path("invaliduser")
                            .asString())
                    .isEqualTo("nobody");
            assertThat(folder.resolve("simulator/chat.jsonl")).exists();
        });
    }

    @Test
    void doesNotExistOutsideOfSimulatorMode() {
        simulator().run(context -> assertThat(context).doesNotHaveBean(WecomStandIn.class));
    }

    private ApplicationContextRunner simulator() {
        SimulatedOffice office = mock();
        given(office.people()).willReturn(List.of(new Person("xinyi", "新义街道联络员", "新义街道", "乡镇街道", Role.LIAISON)));
        return new ApplicationContextRunner()
                .withUserConfiguration(SimulatorConfiguration.class)
                .withPropertyValues("liaison.data-dir=" + folder)
                .withBean(SimulatedOffice.class, () -> office)
                .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2024-06-03T02:00:00Z"), BusinessZone.ID));
    }
}
