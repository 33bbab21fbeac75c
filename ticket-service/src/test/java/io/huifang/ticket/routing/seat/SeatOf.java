package io.huifang.ticket.routing.seat;

import io.huifang.ticket.routing.ServiceQueue;
import java.util.Map;

/** Seats and queues for tests that need no database. */
public final class SeatOf {
  private SeatOf() {}

  public static Seat of(String agent, Map<String, Integer> skills, int all, int chats) {
    return new Seat(agent, new PutSeat(skills, Map.of("*", all, "CHAT", chats), null, null, null));
  }

  public static ServiceQueue queue(String id, Map<String, Integer> skills) {
    return new ServiceQueue(
        id, id, null, null, id, null, null, ServiceQueue.Mode.PUSH, skills, 30, 10, null, 0, 0);
  }
}
