package org.liaisonbot.plan.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the office could write instead of a time that cannot be fixed. */
final class ProposedWording {
    private static final Map<Pattern, String> EXAMPLES = new LinkedHashMap<>();

    static {
        EXAMPLES.put(Pattern.compile("汛期|雨季"), "请写明日期，例如“5月底前”");
        EXAMPLES.put(Pattern.compile("(?:供暖|采暖|取暖|供热|入冬|秋冬).*前"), "请写明日期，例如“10月底前”");
        EXAMPLES.put(Pattern.compile("供暖|采暖|取暖|供热|冬季"), "请写明起止日期；如按秋冬季掌握，可写“秋冬季期间”");
        EXAMPLES.put(Pattern.compile("立即|立行|即知|即行|尽快|尽早|及早|及时|近期|适时"), "请写明最后日期，例如“6月底前”；如属长期工作，可写“长期坚持”");
        EXAMPLES.put(Pattern.compile("[0-9０-９一二三四五六七八九十]月(?:之|以)?前"), "请写明是上月底前还是当月底前");
    }

    private ProposedWording() {}

    static String insteadOf(String words) {
        return EXAMPLES.entrySet().stream()
                .filter(example -> example.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("请写明日期，例如“6月底前”，或写“长期坚持”");
    }
}
