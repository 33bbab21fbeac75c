package io.huifang.ticket.form.page;

import io.huifang.platform.idempotency.Idempotency;
import io.huifang.platform.language.Language;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.form.ContactForm;
import io.huifang.ticket.form.FormField;
import io.huifang.ticket.form.PutForm;
import io.huifang.ticket.intake.Intake;
import io.huifang.ticket.intake.OpenTicket;
import io.huifang.ticket.mail.TicketMailConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.TreeMap;

/** Makes a ticket of a form, once for each look at it. */
@ApplicationScoped
class FormIntake {
  private static final int SUBJECT = 80;
  @Inject Intake intake;
  @Inject Conversation conversation;
  @Inject TicketRepository tickets;
  @Inject Idempotency idempotency;
  @Inject FormLimits limits;
  @Inject TicketMailConfig mails;

  /**
   * @param once of the look at the form
   * @param network where it was sent from
   * @throws io.huifang.platform.problem.ProblemException 422 if the same look was sent with other
   *     words before, 429 if there were too many
   */
  @Transactional
  FormTokens.Sent take(
      ContactForm.View form, Written written, String once, String network, Language language) {
    Object words = new TreeMap<>(written.values());
    Idempotency.Once made =
        idempotency.once(
            "contact-form", once, words, () -> open(form.form(), written, network, language).id());
    boolean mailed =
        !written.value(FormField.EMAIL).isEmpty()
            && mails.acknowledge().filter(all -> all.contains(Channel.WEB)).isPresent();
    return new FormTokens.Sent(tickets.findById(made.id()).number(), mailed);
  }

  private Ticket open(PutForm form, Written written, String network, Language language) {
    limits.count(address(written), network);
    Ticket ticket =
        intake.fromDoor(
            new OpenTicket(
                Channel.WEB,
                written.value(Written.CATEGORY),
                null,
                null,
                null,
                subject(written),
                words(written),
                null,
                form.team(),
                null,
                FormCheck.person(written, language.tag())));
    conversation.remark(
        ticket,
        form.name()
            + "：联系方式由填写人自行输入，未经确认。回复只发往档案中的地址。\n"
            + "The address was typed into a form and is not confirmed. Answers go to the address on"
            + " record.");
    return ticket;
  }

  /** In the one spelling; a check has seen that there is one. */
  private static String address(Written written) {
    String email = Handle.value(Handle.Kind.EMAIL, FormCheck.given(written, FormField.EMAIL));
    String phone = Handle.value(Handle.Kind.PHONE, FormCheck.given(written, FormField.PHONE));
    return Objects.requireNonNull(email == null ? phone : email);
  }

  /** Where it is not asked for, the first line says what it is about. */
  private static String subject(Written written) {
    String given = written.value(FormField.SUBJECT);
    String line =
        given.isEmpty()
            ? written.value(Written.TEXT).lines().findFirst().orElseThrow().strip()
            : given;
    if (!given.isEmpty() || line.length() <= SUBJECT) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(SUBJECT - 2)) ? SUBJECT - 2 : SUBJECT - 1;
    return line.substring(0, end) + "…";
  }

  private static String words(Written written) {
    String order = written.value(FormField.ORDER);
    String text = written.value(Written.TEXT);
    return order.isEmpty() ? text : text + "\n\n[订单 / order: " + order + "]";
  }
}
