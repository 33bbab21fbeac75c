package io.huifang.platform.mail.read;

/** By what a mail says of itself that no person wrote it. */
public enum MachineSign {
  /** Auto-Submitted, by RFC 3834. */
  AUTO_SUBMITTED,
  /** What a mail server tells of another mail, or that one was displayed. */
  REPORT,
  /** An empty return path: nobody wants an answer, and none may be sent. */
  NO_RETURN_PATH,
  /** Precedence: bulk or junk. */
  BULK,
  /** The header of older programs that answer by themselves. */
  AUTOREPLY
}
