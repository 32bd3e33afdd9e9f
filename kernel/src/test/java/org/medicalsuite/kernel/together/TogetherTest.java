package org.medicalsuite.kernel.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final ConcurrentLinkedQueue<List<Integer>> groups = new ConcurrentLinkedQueue<>();

    private List<Integer> squares(List<Integer> numbers) {
        groups.add(numbers);
        if (numbers.contains(13)) {
            throw new IllegalArgumentException("13 cannot be done");
        }
        return numbers.stream().map(number -> number * number).toList();
    }

    @Test
    void a_caller_alone_is_answered_at_once() {
        assertThat(new Together<>(1, 10, this::squares).ask(7)).isEqualTo(49);
        assertThat(groups).containsExactly(List.of(7));
    }

    @Test
    void those_who_come_while_the_first_is_at_work_are_answered_in_one_go() throws Exception {
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var together = new Together<Integer, Integer>(1, 10, numbers -> {
            if (numbers.contains(0)) {
                first.countDown();
                await(go);
            }
            return squares(numbers);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = threads.submit(() -> together.ask(0));
            first.await();
            var others = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> {
                        var thread = new Thread(() -> together.ask(i));
                        thread.start();
                        return thread;
                    })
                    .toList();
            while (others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertThat(leader.get()).isZero();
            for (var other : others) {
                other.join();
            }
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void one_that_cannot_be_done_fails_alone() throws Exception {
        var together = new Together<>(1, 4, this::squares);
        var failed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        try {
                            return together.ask(i) == i * i;
                        } catch (IllegalArgumentException e) {
                            failed.incrementAndGet();
                            return i == 13;
                        }
                    })
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(failed).hasValue(1);
        assertThat(groups).allMatch(group -> group.size() <= 4);
    }

    @Test
    void after_a_failure_the_next_caller_is_answered() {
        var together = new Together<>(1, 4, this::squares);

        assertThatThrownBy(() -> together.ask(13)).isInstanceOf(IllegalArgumentException.class);
        assertThat(together.ask(2)).isEqualTo(4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
