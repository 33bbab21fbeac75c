package io.huifang.suite.loop;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Headless Chromium as Debian packages it; a test that needs it is skipped where it is missing. */
final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Browser() {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(
        chromium != null,
        "No Chromium on this machine: the browser is not tested (apt install chromium)");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update")));
  }

  /** A cheap phone without JavaScript. */
  Page phone(String locale) {
    return browser
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setJavaScriptEnabled(false)
                .setLocale(locale))
        .newPage();
  }

  /** A desk with a session of its own. */
  Page desk(String locale) {
    return desk(locale, 1280, 900);
  }

  /** The same on a screen of this size. */
  Page desk(String locale, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale));
    return context.newPage();
  }

  /** Signs in on the provider's own login page. */
  static void signIn(Page page, String username) {
    page.fill("#username", username);
    page.fill("#password", io.huifang.suite.identity.Person.PASSWORD);
    page.click("#kc-login");
  }

  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
