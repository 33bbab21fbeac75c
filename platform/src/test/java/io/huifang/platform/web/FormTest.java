package io.huifang.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.huifang.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void readsWhatBrowsersSend() {
    Form form = Form.parse("version=7&text=%E4%BD%A0%E5%A5%BD+a%26b&empty=&=x&alone");
    assertEquals(7, form.version());
    assertEquals("你好 a&b", form.text("text", 6));
    assertNull(form.optional("empty"));
    assertNull(form.optional("alone"));
  }

  @Test
  void keepsABrokenEscapeAsItCame() {
    Form form = Form.parse("text=100%&a=%%%");
    assertEquals("100%", form.optional("text"));
    assertEquals("%%%", form.optional("a"));
  }

  @Test
  void refusesATextThatCannotBeStored() {
    for (String body : new String[] {"", "text=", "text=+", "text=%00x", "text=1234567"}) {
      Form form = Form.parse(body);
      assertThrows(ProblemException.class, () -> form.text("text", 6), body);
    }
  }

  @Test
  void refusesAVersionThatIsNone() {
    for (String version : new String[] {"", "x", "-1", "99999999999999999999"}) {
      Form form = Form.parse("version=" + version);
      assertThrows(ProblemException.class, form::version, version);
    }
  }
}
