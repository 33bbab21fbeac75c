package io.huifang.suite.mail;

import java.time.Instant;

/**
 * One mail as one recipient got it.
 *
 * @param id grows with every mail
 * @param to the recipient the sender named to the server, whatever the header says
 * @param text plain text part, empty if there is none
 * @param html HTML part, empty if there is none
 */
public record Mail(
    long id,
    String from,
    String to,
    String subject,
    Instant receivedAt,
    String text,
    String html) {}
