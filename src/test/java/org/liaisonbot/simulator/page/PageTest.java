package org.liaisonbot.simulator.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.simulator.ApiClient;
import org.liaisonbot.simulator.Members;
import org.liaisonbot.simulator.SimulatedOffice.Person;
import org.liaisonbot.simulator.SmallBot;
import org.liaisonbot.simulator.StandInSettings;
import org.liaisonbot.simulator.WecomStandIn;
import org.liaisonbot.time.SettableClock;
import org.springframework.boot.mustache.autoconfigure.MustacheResourceTemplateLoader;
import org.springframework.boot.mustache.servlet.view.MustacheViewResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page with a fake office and a small bot at the other end of the wire, on Monday 3 June 2024 at ten. */
abstract class PageTest {
    @TempDir
    Path folder;

    final SettableClock clock = new SettableClock();
    final FakeOffice office = new FakeOffice(clock);
    final Later later = new Later();
    SmallBot bot;
    WecomStandIn standIn;
    ApiClient api;
    MockMvcTester mvc;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2024-06-03T02:00:00Z"));
        StandInSettings settings = StandInSettings.invented();
        bot = new SmallBot(settings);
        Members members = () -> office.people().stream().map(Person::account).toList();
        standIn = new WecomStandIn(settings, members, clock, folder);
        standIn.callBackTo(bot.url());
        api = new ApiClient(standIn).withToken();
        mvc = MockMvcTester.of(
                controllers(), builder -> builder.setViewResolvers(views()).build());
    }

    @AfterEach
    void close() {
        standIn.close();
        bot.close();
    }

    AbstractStringAssert<?> assertPage(String uri) {
        return assertShown(mvc.get().uri(uri).exchange());
    }

    static AbstractStringAssert<?> assertShown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return assertThat(new String(result.getResponse().getContentAsByteArray(), UTF_8));
    }

    private List<Object> controllers() {
        Casting casting = new Casting(office);
        ClockDrive drive = new ClockDrive(office, standIn, later);
        Unread unread = new Unread(standIn);
        return List.of(
                new PageController(office, standIn, casting, drive, unread),
                new ChatController(standIn, casting, unread),
                new ClockController(office, drive),
                new FaultsController(standIn, casting));
    }

    private static MustacheViewResolver views() {
        Mustache.Compiler compiler = Mustache.compiler()
                .withLoader(new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache"));
        MustacheViewResolver resolver = new MustacheViewResolver(compiler);
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".mustache");
        resolver.setContentType("text/html;charset=UTF-8");
        return resolver;
    }
}
