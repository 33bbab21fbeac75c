package io.huifang.escalation.notify.channel;

import io.huifang.escalation.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint is told: never anything that a customer has said, for it leaves the house.
 *
 * @param id the same each time it is sent
 * @param type such as {@code case.yours}
 * @param at when it came about
 * @param title one line
 * @param lines one thing each
 * @param link to the page of the case
 * @param button what the link is called
 * @param data for programs
 */
public record Letter(
    String id,
    String type,
    Instant at,
    Urgency urgency,
    String title,
    List<String> lines,
    String link,
    String button,
    Map<String, Object> data) {}
