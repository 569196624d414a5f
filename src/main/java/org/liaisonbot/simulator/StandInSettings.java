package org.liaisonbot.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The self-built app that exists at the stand-in: what an administrator would copy from the console of the platform.
 *
 * @param secret of the app
 * @param token of the callback, at most 32 letters and digits
 * @param aesKey of the callback, 43 characters
 */
public record StandInSettings(String corpId, int agentId, String secret, String token, String aesKey) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AES_KEY_CHARACTERS = 43;

    public StandInSettings {
        if (aesKey.length() != AES_KEY_CHARACTERS) {
            throw new IllegalArgumentException("an EncodingAESKey has 43 characters, not " + aesKey.length());
        }
    }

    /** An app with secrets that nobody has seen before. */
    public static StandInSettings invented() {
        return new StandInSettings("ww" + digits(16), 1000002, letters(43), letters(32), letters(AES_KEY_CHARACTERS));
    }

    /** Characters out of a-z, A-Z and 0-9, which is what the platform makes keys of. */
    static String letters(int count) {
        byte[] random = new byte[count * 2];
        RANDOM.nextBytes(random);
        String text = new String(Base64.getEncoder().withoutPadding().encode(random), US_ASCII)
                .replace("+", "")
                .replace("/", "");
        return text.length() >= count ? text.substring(0, count) : letters(count);
    }

    /** A number without a leading zero. */
    static String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + RANDOM.nextInt(9));
        while (digits.length() < count) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
