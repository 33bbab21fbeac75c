package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.mail.Mail;
import io.huifang.suite.process.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers at their mail: all letters are kept, every third question gets a bad answer. */
final class Public implements Runnable {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/s/([\\w-]+)");
  private static final int LOOK = 2_000;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final FaultWorld world;
  private final Stubborn caller;
  private final Ledger ledger;
  private final BooleanSupplier open;
  private long seen;
  private int asked;

  Public(FaultWorld world, Stubborn caller, Ledger ledger, BooleanSupplier open) {
    this.world = world;
    this.caller = caller;
    this.ledger = ledger;
    this.open = open;
  }

  @Override
  public void run() {
    while (open.getAsBoolean()) {
      look(true);
      Pause.milliseconds(100);
    }
  }

  /** Reads what has come since the last look. */
  void look(boolean answering) {
    List<Mail> mails = world.stack.inbox().newest(null, LOOK);
    for (int i = mails.size() - 1; i >= 0; i--) {
      Mail mail = mails.get(i);
      Matcher link = LINK.matcher(mail.text());
      if (mail.id() > seen && link.find()) {
        Set<String> known =
            ledger.links.computeIfAbsent(mail.to(), to -> ConcurrentHashMap.newKeySet());
        boolean followUp = !known.isEmpty();
        boolean fresh = known.add(link.group(1));
        if (answering && fresh && (followUp || asked++ % 3 == 0)) {
          answer(link.group(), followUp ? 5 : 1);
          ledger.answered.add(link.group(1));
        }
      }
      seen = Math.max(seen, mail.id());
    }
  }

  /** A page that is told twice thanks twice: 303 to the thanks, whichever of them was taken. */
  private void answer(String link, int score) {
    String form = "overall=" + score + "&nps=" + score * 2 + "&comment=so+it+was";
    caller.until("answer", status -> status == 303, () -> post(link, form));
  }

  private Api.Answer post(String link, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(link))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Api.Answer(answer.statusCode(), "", answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(link, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
