package io.huifang.ticket.contact.page;

import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.live.Stories;
import io.huifang.ticket.contact.past.Spans;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.view.TicketView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a contact.
 *
 * @param who name or handle, an empty text where neither is known
 * @param customer whose record the reader may open, null if none
 * @param ticket that the reader may see, null if none
 * @param erased whether whoever it was is not to be known any more
 */
public record ContactFile(
    ContactView contact,
    String who,
    @Nullable UUID customer,
    @Nullable TicketView ticket,
    boolean erased,
    List<Stories.Line> story,
    People people) {
  private static final String GOES_ON = "–";

  public String waited() {
    boolean over = contact.stage().ended() || contact.answeredAt() != null;
    return over ? Spans.clock(contact.waitSeconds()) : GOES_ON;
  }

  public String talked() {
    return ended(contact.talkSeconds());
  }

  public String held() {
    return ended(contact.holdSeconds());
  }

  public String wrappedUp() {
    return ended(contact.wrapUpSeconds());
  }

  private String ended(int seconds) {
    return contact.stage().ended() ? Spans.clock(seconds) : GOES_ON;
  }
}
