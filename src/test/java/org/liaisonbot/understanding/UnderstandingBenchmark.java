package org.liaisonbot.understanding;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How fast texts are understood, on one thread, over all labelled messages, in time of the processor, so that other work
 * on the machine does not count. Not a test: run its main method, or
 * {@code mvn test-compile exec:java -Dexec.mainClass=org.liaisonbot.understanding.UnderstandingBenchmark
 * -Dexec.classpathScope=test}.
 */
final class UnderstandingBenchmark {
    private static final List<String> CORPORA =
            List.of("replies-dev", "replies-own", "replies-other-a", "replies-other-b");
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 40;

    private final Understanding understanding = new Understanding(VocabularyFixture.plan2024());
    private final List<Message> messages = new ArrayList<>();

    private UnderstandingBenchmark() {
        for (String corpus : CORPORA) {
            new Corpus("/understanding/" + corpus + ".jsonl")
                    .lines()
                    .forEach(line -> messages.add(Corpus.message(line)));
        }
    }

    public static void main(String[] args) {
        UnderstandingBenchmark benchmark = new UnderstandingBenchmark();
        benchmark.nanosOf(WARM_UP_ROUNDS);
        long[] nanos = benchmark.nanosOf(ROUNDS);
        Arrays.sort(nanos);
        long all = Arrays.stream(nanos).sum();
        System.out.printf(
                "%d messages: %.0f a second, median %d µs, 99 %% within %d µs, slowest %d µs%n",
                nanos.length,
                nanos.length * 1e9 / all,
                nanos[nanos.length / 2] / 1000,
                nanos[(int) (nanos.length * 0.99)] / 1000,
                nanos[nanos.length - 1] / 1000);
        System.out.printf("10,000 characters: %d ms%n", benchmark.longest().toMillis());
    }

    private long[] nanosOf(int rounds) {
        long[] nanos = new long[rounds * messages.size()];
        int index = 0;
        for (int round = 0; round < rounds; round++) {
            for (Message message : messages) {
                long start = CPU.getCurrentThreadCpuTime();
                understanding.understand(message);
                nanos[index++] = CPU.getCurrentThreadCpuTime() - start;
            }
        }
        return nanos;
    }

    private Duration longest() {
        Message first = messages.get(0);
        String text = "气20完成60%，8户完成5户，资金没到位；".repeat(500);
        Message message = new Message(first.speaker(), first.unit(), first.now(), text, first.asked());
        understanding.understand(message);
        long start = CPU.getCurrentThreadCpuTime();
        understanding.understand(message);
        return Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
    }
}
