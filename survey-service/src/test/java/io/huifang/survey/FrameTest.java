package io.huifang.survey;

import io.huifang.platform.frame.Site;
import io.huifang.testkit.FrameLinks;
import io.huifang.testkit.FramePages;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What stands around the pages of this service. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FrameTest {
  @Test
  void nobodySeesALinkThatIsRefused() {
    FrameLinks.assertHold(Site.SURVEY);
  }

  @Test
  void settingsAreTheAdministrators() {
    FrameLinks.assertSettings(Site.SURVEY);
  }

  @Test
  void choicesHoldAndLeadBack() {
    FramePages.assertChoices();
  }

  @Test
  void whatPagesAreMadeOfMayBeKept() {
    FramePages.assertAssets("/surveys");
  }
}
