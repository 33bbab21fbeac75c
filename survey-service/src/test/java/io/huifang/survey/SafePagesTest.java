package io.huifang.survey;

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
        "/surveys",
        "/surveys?view=<b>",
        "/surveys?score=<b>",
        "/surveys/answers.csv",
        "/surveys?answer=<b>",
        "/surveys?answer=00000000-0000-7000-8000-000000000001",
        "/surveys?days=<b>",
        "/surveys/results",
        "/surveys/results?days=all&by=label:x&question=<b>",
        "/surveys/results?days=<b>&team=<b>",
        "/surveys/results?nonsense=<b>",
        "/surveys/results/file?days=all&format=<b>",
        "/surveys/results/links",
        "/surveys/results/links?agent=<b>",
        "/r/none",
        "/surveys/words",
        "/surveys/words?days=all&term=<b>&team=<b>",
        "/surveys/words?days=<b>",
        "/surveys/feedback?view=all&source=MAIL&q=<b>",
        "/surveys/feedback/set-aside",
        "/surveys/links",
        "/surveys/phone",
        "/surveys/phone?view=<b>&before=<b>",
        "/surveys/phone/x",
        "/surveys/links/x",
        "/p/none",
        "/p/none/thanks",
        "/s/none",
        "/s/none/thanks",
        "/s/none/opt-out",
        "/settings/survey-rules",
        "/settings/survey-channels",
        "/settings/survey-channels/test",
        "/settings/severe-words",
        "/settings/severe-words/try",
        "/settings/operation",
        "/nowhere",
        "/api/answers"
      })
  void everyAnswer(String path) {
    SafePages.assertSafe(path);
  }
}
