package io.huifang.suite.loop;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.huifang.suite.launch.DemoWorld;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README, taken of the demo by {@code ./mvnw -Ppictures verify}. Not one of the
 * tests: nothing is asserted, whoever runs it looks at them.
 */
class Pictures {
  private static final Path FOLDER = Path.of("..", "docs", "pictures");
  private static final int WIDE = 1440;
  private static final int HIGH = 900;

  @Test
  void ofTheMainPages() throws Exception {
    try (Stack stack =
            Stack.builder()
                .dataDirectory(Path.of("target", "pictures").toAbsolutePath())
                .reset(true)
                .demo(true)
                .ports(Ports.free())
                .build();
        Browser browser = new Browser()) {
      stack.start();
      ServiceLoader.load(DemoWorld.class).findFirst().orElseThrow().load(stack);

      Page agent = signedIn(stack, browser.desk("en-GB", WIDE, HIGH), "ticket", "/desk", "li.na");
      agent.click("td.c-main a.subj >> nth=0");
      agent.waitForSelector("#reply");
      take(agent, "workspace");
      theme(stack, agent, "dark");
      open(agent, stack.url("ticket") + "/desk");
      agent.click("td.c-main a.subj >> nth=3");
      agent.waitForSelector("#reply");
      take(agent, "workspace-dark");

      Page specialist =
          signedIn(stack, browser.desk("en-GB", WIDE, HIGH), "escalation", "/board", "xu.feng");
      take(specialist, "board");
      specialist.click("td.c-main a.subj >> nth=0");
      specialist.waitForURL("**/board/cases/**");
      take(specialist, "case");

      Page manager =
          signedIn(stack, browser.desk("en-GB", WIDE, HIGH), "kpi", "/dashboard", "mei.chen");
      manager.waitForTimeout(1500); // the charts grow
      take(manager, "overview");
      open(manager, stack.url("kpi") + "/half-hours");
      take(manager, "half-hours");
      open(manager, stack.url("survey") + "/surveys");
      take(manager, "results");

      Page admin =
          signedIn(
              stack, browser.desk("zh-CN", WIDE, HIGH), "ticket", "/settings/standards", "admin");
      take(admin, "standards-zh");

      Page phone = signedIn(stack, browser.desk("zh-CN", 390, 844), "ticket", "/desk", "wang.lei");
      take(phone, "phone-zh");
    }
  }

  private static Page signedIn(Stack stack, Page page, String service, String path, String person) {
    page.navigate(stack.url(service) + path);
    Browser.signIn(page, person);
    page.waitForSelector("main");
    theme(stack, page, "light");
    open(page, stack.url(service) + path);
    return page;
  }

  private static void theme(Stack stack, Page page, String theme) {
    page.context()
        .addCookies(List.of(new Cookie("huifang_theme", theme).setUrl("" + stack.url("ticket"))));
  }

  private static void open(Page page, String url) {
    page.navigate(url);
    page.waitForSelector("main");
  }

  /** What fits on the screen. */
  private static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}
