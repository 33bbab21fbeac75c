package io.huifang.platform.audit.chain;

/**
 * The end of the chain at some time.
 *
 * @param number of the seal, from 1 on without a gap; 0 before the first
 * @param hash SHA-256 over the hash of the seal before and what this one seals, in hexadecimal
 *     digits
 */
public record Seal(long number, String hash) {}
