package org.liaisonbot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonbot.LiaisonBotApplication;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A newcomer plays the main job in simulator mode, in a real browser. */
@EnabledIf("hasChromium")
class PlayingTheMainJobTests {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    static Path data;

    static ConfigurableApplicationContext bot;
    static WebDriver browser;
    static String home;

    static boolean hasChromium() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    @BeforeAll
    static void open() {
        bot = new SpringApplicationBuilder(LiaisonBotApplication.class)
                .properties(Map.of("server.port", "0", "LIAISON_DATA_DIR", data.toString()))
                .run();
        home = "http://localhost:" + bot.getEnvironment().getProperty("local.server.port") + "/";
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--window-size=1280,900");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        browser.quit();
        bot.close();
    }

    @Test
    void reportsAsALiaisonAndReadsTheWeekAsTheOffice() throws Exception {
        playAs("市城管局联络员");
        browser.findElement(By.xpath("//*[@id='clock']//button[contains(.,'下一件事')]"))
                .click();
        await("全部按计划");

        say("气20 完成70%，剩余6月底前完成");
        await("已记录：气20 整治施工扬尘");
        await("正常推进，完成70%，预计6月30日完成");
        keepPicture("liaison");

        playAs("中阳楼街道联络员");
        say("全部正常");
        await("计入中阳楼街道3月份进展");

        playAs("环委办甲");
        say("状态");
        await("总体情况：共66项");
        say("未报");
        await("3月份进展应报");
        say("气20");
        await("“气20 完成70%，剩余6月底前完成”");
        say("周报");
        await("督查情况的报告已生成");
        WebElement file = waiting()
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.xpath("//*[@id='chat']//a[contains(@href,'/files/') and contains(.,'.docx')]")));
        keepPicture("office");
        assertThat(wordsOf(file.getDomProperty("href")))
                .contains("关于2024年第14周（4月1日—4月7日）生态环境重点任务督查情况的报告")
                .contains("气20 完成70%，剩余6月底前完成");
    }

    private static void playAs(String name) {
        browser.get(home);
        String unit = name.replace("联络员", "");
        String account = waiting()
                .until(page -> page.findElements(By.cssSelector("#people a")).stream()
                        .filter(it ->
                                String.valueOf(it.getDomProperty("textContent")).contains(unit))
                        .map(it -> it.getDomProperty("href"))
                        .findFirst()
                        .orElse(null));
        browser.get(account);
        assertThat(browser.getPageSource()).contains("当前身份：" + name);
    }

    private static void say(String text) {
        WebElement line = waiting().until(ExpectedConditions.elementToBeClickable(By.id("text")));
        line.sendKeys(text);
        line.sendKeys(Keys.ENTER);
    }

    private static void await(String words) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.id("chat"), words));
    }

    private static WebDriverWait waiting() {
        return (WebDriverWait)
                new WebDriverWait(browser, Duration.ofSeconds(60)).ignoring(StaleElementReferenceException.class);
    }

    private static void keepPicture(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    }

    private static String wordsOf(String url) throws Exception {
        byte[] content = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            String paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining());
            String tables =
                    document.getTables().stream().map(table -> table.getText()).collect(Collectors.joining());
            return (paragraphs + tables).replaceAll("\\R", "");
        }
    }
}
