package io.huifang.survey.gateway.wording;

import io.huifang.platform.brand.BrandPages;
import io.huifang.survey.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a short message says: by whom, about what, where and until when. Neither the name of the
 * customer nor words of a ticket, since others read along on a locked phone.
 */
@ApplicationScoped
class Phrases {
  /** What the fields of a WeChat template take. */
  private static final int LONGEST_THING = 20;

  @Inject BrandPages brand;

  String sms(Letter letter, String link, boolean again) {
    PhraseTexts texts = letter.language().texts(PhraseTexts.class);
    String ticket = letter.ticketNumber();
    String said =
        ticket == null || ticket.isBlank()
            ? texts.sms(link, letter.until())
            : texts.smsTicket(line(ticket), link, letter.until());
    return texts.signed(line(brand.getName()), again ? texts.again(said) : said);
  }

  Map<String, String> weChat(Letter letter, boolean again) {
    PhraseTexts texts = letter.language().texts(PhraseTexts.class);
    Map<String, String> data = new LinkedHashMap<>();
    data.put("title", thing(letter.title()));
    data.put("ticket", thing(letter.ticketNumber()));
    data.put("until", thing(letter.until()));
    data.put("remark", thing(again ? texts.weChatAgain() : texts.weChat()));
    return data;
  }

  private static String thing(@Nullable String text) {
    String line = line(text == null || text.isBlank() ? "-" : text);
    int[] signs = line.codePoints().limit(LONGEST_THING + 1L).toArray();
    return signs.length <= LONGEST_THING ? line : new String(signs, 0, LONGEST_THING - 1) + "…";
  }

  /** Nothing begins a line of its own, or ends the text of a machine on the way. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
