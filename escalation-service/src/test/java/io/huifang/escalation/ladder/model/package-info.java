/** A slow and obvious model of who is told when, and the engine beside it. */
package io.huifang.escalation.ladder.model;
