package io.huifang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTimeTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private @Nullable ZoneId chosen;
  private final PageTime english = in("en");
  private final PageTime chinese = in("zh-CN");

  @Test
  void readsAndWritesTheClockOfTheSite() {
    assertThat(english.show(NOON)).isEqualTo("2026-03-04 20:00");
    assertThat(english.exact(NOON)).isEqualTo("2026-03-04 20:00 Asia/Shanghai");
    assertThat(english.parse("2026-03-04T20:00")).isEqualTo(NOON);
    assertThat(english.show(null)).isEmpty();
    assertThat(english.parse(" ")).isNull();
    assertThat(english.parse("tomorrow")).isNull();
  }

  /** The day is that of the site: at noon in London the evening of Shanghai has begun. */
  @Test
  void saysTimesAsPeopleDo() {
    assertThat(english.say(NOON.minusSeconds(60))).isEqualTo("today 19:59");
    assertThat(english.say(NOON.plusSeconds(5 * 3600))).isEqualTo("tomorrow 01:00");
    assertThat(english.say(NOON.minusSeconds(21 * 3600))).isEqualTo("yesterday 23:00");
    assertThat(english.say(NOON.minusSeconds(86_400 * 3))).isEqualTo("1 Mar 20:00");
    assertThat(english.say(NOON.minusSeconds(86_400 * 100))).isEqualTo("24 Nov 2025");
    assertThat(chinese.say(NOON)).isEqualTo("今天 20:00");
    assertThat(chinese.say(NOON.minusSeconds(86_400 * 3))).isEqualTo("3月1日 20:00");
  }

  /** Who sits in Berlin reads the clock on the wall there; figures keep the days of the site. */
  @Test
  void readsAndWritesTheClockOfTheReader() {
    chosen = ZoneId.of("Europe/Berlin");
    assertThat(english.exact(NOON)).isEqualTo("2026-03-04 13:00 Europe/Berlin");
    assertThat(english.say(NOON.plusSeconds(12 * 3600))).isEqualTo("tomorrow 01:00");
    assertThat(english.parse("2026-03-04T13:00")).isEqualTo(NOON);
    assertThat(english.site()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void tellsWhatIsLeft() {
    assertThat(english.due(NOON.plusSeconds(3900)))
        .isEqualTo(new PageTime.Due("calm", "", "1h 05m"));
    assertThat(english.due(NOON.plusSeconds(840)))
        .isEqualTo(new PageTime.Due("warn", "clock", "14m"));
    assertThat(english.due(NOON.minusSeconds(720)))
        .isEqualTo(new PageTime.Due("late", "flame", "12m late"));
    assertThat(english.due(NOON.minusSeconds(86_400 * 9)).text()).isEqualTo("9d late");
    assertThat(english.due(NOON.plusSeconds(20 * 3600)).text()).isEqualTo("tomorrow 16:00");
    assertThat(english.left(NOON.plusSeconds(20 * 3600))).isEqualTo("20h 00m");
    assertThat(english.left(NOON.minusSeconds(5))).isEqualTo("1m late");
    assertThat(chinese.due(NOON.minusSeconds(3900)).text()).isEqualTo("逾期 1 小时 05 分");
  }

  private PageTime in(String language) {
    TimeTexts texts = texts(language);
    PageTime time =
        new PageTime() {
          @Override
          TimeTexts texts() {
            return texts;
          }

          @Override
          Optional<ZoneId> chosen() {
            return Optional.ofNullable(chosen);
          }
        };
    time.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    time.site = ZoneId.of("Asia/Shanghai");
    return time;
  }

  /** The texts as they are, filled in the order in which the parameters come. */
  private static TimeTexts texts(String language) {
    Properties words = new Properties();
    String file = "/messages/time_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PageTime.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Class<?>[] kinds = {TimeTexts.class};
    return (TimeTexts)
        Proxy.newProxyInstance(
            TimeTexts.class.getClassLoader(),
            kinds,
            (proxy, method, values) -> {
              String text = words.getProperty(method.getName());
              for (Object value : values == null ? new Object[0] : values) {
                text = text.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(value.toString()));
              }
              return text;
            });
  }
}
