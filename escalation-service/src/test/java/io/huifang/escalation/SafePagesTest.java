package io.huifang.escalation;

import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages and what is answered in their place keep to the strict headers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SafePagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/notices",
        "/board",
        "/board?view=mine",
        "/board?view=closed&q=x",
        "/board?view=held&team=<b>",
        "/board/now?view=open&seen=<b>",
        "/board/wall",
        "/board/wall?team=<b>&theme=<b>",
        "/board/wall/now",
        "/board/callbacks.csv",
        "/board?saved=00000000-0000-7000-8000-000000000001",
        "/board/cases/C-000001",
        "/board/cases/00000000-0000-7000-8000-000000000001",
        "/settings/matrix",
        "/settings/matrix?severity=HIGH&category=<b>",
        "/settings/on-call",
        "/settings/on-call/new",
        "/settings/on-call/nowhere",
        "/settings/on-call/nowhere/edit",
        "/on-call/feed/nowhere.ics",
        "/settings/notifications",
        "/settings/notifications/one",
        "/settings/notifications/one?id=<b>",
        "/me/notifications",
        "/acknowledge",
        "/acknowledge/some-secret",
        "/settings/operation",
        "/nowhere",
        "/api/cases"
      })
  void everyAnswer(String path) {
    SafePages.assertSafe(path);
  }
}
