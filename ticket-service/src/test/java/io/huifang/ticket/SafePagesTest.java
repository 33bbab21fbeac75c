package io.huifang.ticket;

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
        "/desk",
        "/desk?view=all",
        "/desk?view=<script>",
        "/desk/tickets/00000000-0000-7000-8000-000000000001",
        "/desk/tickets/none",
        "/desk/contacts",
        "/desk/contacts/now?seen=<script>",
        "/desk/contacts/past",
        "/desk/contacts/past?queue=<script>",
        "/desk/contacts/figures",
        "/desk/contacts/figures?queue=<script>",
        "/desk/contacts/00000000-0000-7000-8000-000000000001",
        "/desk/contacts/none",
        "/desk/new?call=<script>",
        "/customers",
        "/customers?q=<script>",
        "/customers/00000000-0000-7000-8000-000000000001",
        "/search",
        "/search?q=<script>",
        "/search/suggestions?q=<script>",
        "/status/none",
        "/status/tickets/T-000001",
        "/notices",
        "/settings",
        "/settings/standards",
        "/settings/calendars",
        "/settings/calendars/office",
        "/settings/calendars/office/edit",
        "/settings/calendars/new",
        "/settings/calendars/none",
        "/settings/staff",
        "/settings/staff/people",
        "/settings/staff/teams?id=<b>",
        "/settings/forms",
        "/settings/forms/one",
        "/settings/forms/one?id=<b>",
        "/settings/inbound",
        "/settings/inbound/one",
        "/settings/limits",
        "/desk/approvals",
        "/contact/none",
        "/contact/<script>",
        "/contact/none/sent?done=<script>",
        "/settings/operation",
        "/nowhere",
        "/api/tickets",
        "/api/nowhere"
      })
  void everyAnswer(String path) {
    SafePages.assertSafe(path);
  }
}
