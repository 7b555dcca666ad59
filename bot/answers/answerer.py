"""Decides what a message gets: an emergency first, small talk, the article, or its border."""

from dataclasses import replace

from bot.answers.cards import context_signs
from bot.answers.cards.asked_besides import besides, unit_before_card
from bot.answers.cards.denied_subjects import let_go
from bot.answers.cards.safety_cards import ALONE, GENERAL, KINDS, NAMED_ALONE, OUT, says_again
from bot.answers.cards.subjects import NOT_ONESELF, WHOLE_MESSAGE, subject_of
from bot.answers.danger import emergency_words
from bot.answers.danger.borders import SMALL, SMALL_IF_LIKELIEST
from bot.answers.danger.dangers import LONGEST, Dangers
from bot.answers.danger.denials import is_all_denied, without_denials
from bot.answers.danger.triage import WINDOW, Expected, wants_soft_line
from bot.answers.message_parts import asks, last_sentence
from bot.answers.models import dialogue_acts
from bot.answers.models.bot_questions import BOT_QUESTIONS
from bot.answers.models.features import is_foreign
from bot.answers.models.odds import Odds, likeliest, total
from bot.answers.reply import Kind, Reply
from bot.answers.talk import focus, follow_ups, plainly_of_bot
from bot.answers.talk.chat_lines import ASKED_BACK
from bot.answers.talk.only_told import UNWELL, remark_after, told_after, told_instead
from bot.answers.talk.openings import opened
from bot.answers.talk.reasons import with_reason
from bot.answers.talk.remarks import (
    asks_about_the_bot,
    fits_its_kind,
    tells_of_drink,
    without_figures,
)
from bot.answers.talk.sorrow import OF_A_SHIFT, SORROWS, sorrow_of
from bot.answers.talk.talk_back import talk_back_of
from bot.answers.talk.turn_words import Turn
from bot.answers.talk.turns import (
    asks_for_a_cause,
    describes_a_jerk,
    tells_of_a_partner,
    tells_of_mere_jerks,
    turn_of,
)
from bot.answers.talk.within_article import CLEAR, SPEAKS_FOR_ITSELF, WITHOUT_TOPICS

REMARKS = frozenset(
    f"small:{kind}" for kind in ("remark", "bot_use", "night_news", "hello", "yes_no", "bye")
)
"""Small talk that a question, or a line that tells of jerks, may be mistaken for."""

MOST_WORDS_OF_A_GREETING = 5

ILLNESSES = frozenset({f"{OUT}other_illness", f"{OUT}nerve_illness"})

WITHOUT_CONTEXT, TO_BE_SURE, MISREAD = "correction", "to_be_sure", "heard_misread"

CHATTY = frozenset(
    {"heard_well", "praise", "thanks", "hello", "bye", "yes_no", "complaint", "dose_note"}
)
"""Small talk whose light words do not go before a question about a danger."""


class Answerer(Dangers):
    """The article with the models that know which of its units a message asks for."""

    def answer(self, question: str, topic: str | None = None) -> Reply:
        """What a message of any length gets, in bounded time; `topic` is the unit before it."""
        return self.emergency(question, topic) or self.respond(question, topic)

    def respond(
        self, question: str, topic: str | None = None, expected: Expected = Expected.ANYTHING
    ) -> Reply:
        """What a message gets that is no certain emergency; what is possible is asked about."""
        text, topic = let_go(question[:LONGEST], topic)
        read = self._read(text, topic) if text else Reply(Kind.SMALL, detail=MISREAD)
        reply = opened(says_again(read, None if focus.says_article(text) else topic), question)
        finding = self.find_danger(text, topic, expected) if text else None
        if finding is None:
            return reply
        detail = TO_BE_SURE if reply.detail in CHATTY else reply.detail
        return replace(reply, danger=finding.kind, soft=False, detail=detail)

    def _read(self, text: str, topic: str | None) -> Reply:
        """The reply to what a text asks, without its asides; to its last question alone, where it
        is no answer to the whole."""
        if plainly := plainly_of_bot.asked_in(emergency_words.plain(text)):
            return Reply(Kind.SMALL, detail=plainly)
        kind = (topic or "").removeprefix(OUT)
        if kind in KINDS and self.asks_of_the_jerks(asked := focus.last_question(text) or text):
            reply = self._read(asked, None)
            return replace(reply, missing=(kind,)) if kind in NOT_ONESELF else reply
        leaves = kind in NOT_ONESELF | {"partner"} and focus.turns_to_oneself(text)
        turn = turn_of(emergency_words.plain(text), topic) if leaves else None
        is_you_too = turn is not None and turn.lead == "you_too"
        asked, about = focus.focused(text), None if leaves and not is_you_too else topic
        if said := self._of_the_article(asked, kind):
            return said
        reply = self._calm_reply(asked, about)
        if reply.kind is Kind.SMALL and asked != text:
            reply = replace(
                reply, detail=dialogue_acts.line_of_whole(reply.detail, self.acts(text))
            )
        if focus.is_dead_end(reply):
            reply = self._second_look(reply, text, asked, about)
        is_guess = reply.kind is Kind.ANSWER and not (reply.lead or reply.card)
        is_guess = is_guess and self._best(self.odds(asked)) < CLEAR
        reason = with_reason(reply, asked, is_guess=is_guess)
        return besides(reason, emergency_words.plain(asked), self.article, self._units)

    def _of_the_article(self, asked: str, kind: str) -> Reply | None:
        """What the article says of what is asked of it, with the card of the subject of before."""
        what = focus.asked_of_the_article(asked)
        tries = (self._calm_reply(each, None) for each in (what, f"what about {what}?") if what)
        reply = next((each for each in tries if each.kind is Kind.ANSWER or each.card), None)
        kind = kind if kind in KINDS else subject_of(emergency_words.plain(asked)) or ""
        card = KINDS[kind][0] if kind in KINDS else None
        if reply is None or reply.kind not in {Kind.ANSWER, Kind.REFUSAL}:
            if not focus.says_article(asked) or kind not in KINDS:
                return None
            reply = with_reason(self._calm_reply(asked, None), asked)
        return replace(reply, card=reply.card or card)

    def _second_look(self, reply: Reply, text: str, asked: str, topic: str | None) -> Reply:
        """The reply to the last question alone, or to the text as it is, where the first look at
        what is asked found none; of a long text, whose last question often hangs on the story,
        only where that speaks for itself."""
        is_long = len(text.split()) > WINDOW
        for less in filter(None, (focus.last_question(asked), text if asked != text else "")):
            again = self._calm_reply(less, topic)
            is_idle = less == text and again.kind is Kind.SMALL
            is_doubtful = is_long and self._best(self.odds(less)) < SPEAKS_FOR_ITSELF
            if not (is_idle or is_doubtful or focus.is_dead_end(again)):
                return again
        return reply

    def _calm_reply(self, question: str, topic: str | None) -> Reply:
        plain = follow_ups.without_greeting(question[:LONGEST])
        if not any(sign.isalnum() for sign in plain):
            return Reply(Kind.SMALL, detail="emoji")
        if reply := self._said_by_words(emergency_words.plain(plain), topic):
            return reply
        if new := follow_ups.corrected(emergency_words.plain(plain), topic):
            return self._again(new, topic)
        if dialogue_acts.complains(plain, acts := self.acts(plain)):
            return Reply(Kind.SMALL, detail="heard_unanswered")
        odds = self.odds(plain, self._units.get(topic or ""))
        told = without_figures(without_denials(plain))
        soft = wants_soft_line(told, odds if told == plain else self.odds(told, None))
        small = likeliest(odds, "small:")
        if is_foreign(plain) or odds["out:other_language"] > SMALL:
            return Reply(Kind.OTHER_LANGUAGE, near=self._near(odds))
        border = SMALL_IF_LIKELIEST if odds[small] == max(odds.values()) else SMALL
        is_small = total(odds, "small:") > border and not dialogue_acts.surely_asks(acts)
        is_drink = tells_of_drink(emergency_words.plain(plain))
        if is_drink and small == "small:dose_note" and plain.count(" ") < MOST_WORDS_OF_A_GREETING:
            units = (self._units["alcohol_more"],)  # Two beers are no dose to be noted.
            return Reply(Kind.ANSWER, units, self._near(odds, units), soft=soft)
        if is_small and not self._tells_or_asks(plain, small):
            if (asked := last_sentence(plain)) and self._asks_clearly(asked, border):
                return self._calm_reply(asked, topic)
            detail = small.removeprefix("small:")
            is_remark = not fits_its_kind(detail, emergency_words.plain(plain).replace("?", ""))
            is_greeted = plain != question[:LONGEST] and is_remark
            known = "hello" if is_greeted else "remark" if is_remark else detail
            heard = dialogue_acts.better_line(known, acts)
            return Reply(Kind.SMALL, detail="drink" if is_drink and heard == "dose_note" else heard)
        return self._told(plain, self.within_the_article(plain, odds, soft=soft))

    def _asks_clearly(self, sentence: str, border: float) -> bool:
        """Whether a sentence after some chatter asks a thing that is no chatter."""
        return asks(sentence) and total(self.odds(sentence, None), "small:") <= border

    def _tells_or_asks(self, text: str, small: str) -> bool:
        """Whether what looks like a mere remark asks something, or tells of jerks."""
        plain = emergency_words.plain(text)
        if small == "small:dose_note" and tells_of_drink(plain):
            return True
        if asks_about_the_bot(plain.replace("?", "")) or small not in REMARKS:
            return False
        return (
            describes_a_jerk(plain)
            or tells_of_a_partner(plain)
            or asks_for_a_cause(plain)
            or follow_ups.hangs(plain)
            or (small in {"small:bye", "small:night_news"} and asks(plain))
            or (small == "small:bot_use" and plain.endswith("?"))
            or (asks(plain) and text.rstrip().endswith("?"))
        )

    def _told(self, text: str, reply: Reply) -> Reply:
        """The reply, or a better one to jerks told, to another cause, and to what asks nothing."""
        plain = emergency_words.plain(text)
        is_open = reply.kind in {Kind.REFUSAL, Kind.UNSURE}
        if (is_open or plain.count(" ") < MOST_WORDS_OF_A_GREETING) and is_all_denied(plain):
            return Reply(Kind.SMALL, detail="heard_well")
        is_of_sleepers = tells_of_a_partner(plain) and reply.card in {None, "doctor"}
        if is_open and is_of_sleepers and not asks(plain):
            return replace(reply, kind=Kind.REFUSAL, detail="partner", card="partner", missing=())
        reply = told_instead(plain, reply, self.acts(text)) if is_open else reply
        is_carded = reply.card and (reply.card not in GENERAL or not tells_of_mere_jerks(plain))
        if reply.kind not in {Kind.REFUSAL, Kind.UNSURE} or is_carded:
            return reply
        if asks_for_a_cause(plain):
            return replace(reply, kind=Kind.REFUSAL, detail="other_cause", missing=("other_cause",))
        if asks(plain):
            return reply
        if not describes_a_jerk(plain):
            return dialogue_acts.heard_instead(plain, reply, self.acts(text))
        unit = self._units["what_it_is"]
        return Reply(Kind.ANSWER, (unit,), reply.near, soft=reply.soft, lead="like_these")

    def _said_by_words(self, plain: str, topic: str | None) -> Reply | None:
        """What is known by its words alone: a remark, a subject with a card, a follow-up to one."""
        odds, subject = self.odds(plain, None), subject_of(plain, topic)
        if unit := unit_before_card(subject, plain):
            card = self._refusal(subject or "", odds)
            return replace(card, kind=Kind.ANSWER, units=(self._units[unit],), missing=())
        if subject in ALONE:
            return self._refusal(subject, odds)
        if (remark := remark_after(plain, topic)) == UNWELL:
            return Reply(Kind.REFUSAL, near=self._near(odds), card="doctor", soft=True)
        turn = turn_of(plain, topic)
        doubted = not turn.sure if turn else remark in ASKED_BACK
        if doubted and self._is_clear_after(topic, plain):
            turn, remark = None, None
        if subject in SORROWS and any(map(focus.is_asked, focus.sentences_of(plain))):
            subject = None
        sorrow = "" if turn else sorrow_of(plain, subject)
        told = "" if turn else told_after(plain, topic, self.acts(plain))
        held = context_signs.stays_with(topic, plain) or (
            turn and (turn.sure or turn.lead or topic)
        )
        is_of_it = held or self._is_clear_after(topic, plain)
        about, said_back = "" if is_of_it else self.asked_of_the_bot(plain), talk_back_of(plain)
        if small := remark or sorrow or said_back or about or told:
            return Reply(
                Kind.SMALL,
                self._of_grief(plain) if sorrow == small != OF_A_SHIFT else (),
                detail=small,
            )
        if subject and not (turn and subject in SORROWS):
            return self._on_subject(plain, subject, odds)
        if turn and turn.sure:
            return self._turned(turn, topic, odds)
        named = max(odds[f"{OUT}{kind}"] for kind in NAMED_ALONE if f"{OUT}{kind}" != topic)
        is_clear = max(self._best(odds), named) >= SPEAKS_FOR_ITSELF
        if follow_ups.hangs_on(topic, plain, is_clear=is_clear):
            return self._refusal((topic or "").removeprefix(OUT), odds)
        return self._turned(turn, topic, odds) if turn else None

    def _turned(self, turn: Turn, topic: str | None, odds: Odds) -> Reply | None:
        """What a turn of the conversation gets; None where it needs a topic."""
        if turn.refused:
            of_an_illness = turn.refused == "family" and (topic or "") in ILLNESSES
            kind = topic.removeprefix(OUT) if topic and of_an_illness else turn.refused
            return replace(self._refusal(kind, odds), lead=turn.lead)
        last = [self._units[topic]] if turn.last and topic in self._units else []
        if turn.more and last:
            beside = (u for u in self._units.values() if u.topic == last[0].topic and u != last[0])
            last += [*beside][:1]
        units = tuple(last or [self._units[key] for key in turn.units])
        if not units:
            return None
        return Reply(
            Kind.ANSWER, units, self._near(odds, units), missing=turn.missing, lead=turn.lead
        )

    def _on_subject(self, plain: str, subject: str, odds: Odds) -> Reply:
        """The card of a subject, and what is asked in other parts of the message."""
        others = [
            (part, alone)
            for part, alone in self._weighed_parts(plain)
            if follow_ups.speaks_for_itself(part) and not subject_of(part)
        ]
        units = () if subject in WHOLE_MESSAGE else (*self._heard(others, odds),)[:1]
        if not units:
            return self._refusal(subject, odds)
        card, near = KINDS[subject][0], self._near(odds, units)
        return Reply(Kind.ANSWER, units, near, card=card, missing=(subject,))

    def _refusal(self, kind: str, odds: Odds) -> Reply:
        near, card = () if kind in WITHOUT_TOPICS else self._near(odds), KINDS[kind][0]
        return Reply(Kind.REFUSAL, near=near, detail=kind, card=card, missing=(kind,))

    def _again(self, words: str, topic: str | None) -> Reply:
        """The last question with new words: another unit of its topic, unless they say more."""
        last = self._units.get(topic or "")
        odds = self.odds(words, last)
        reply = self._calm_reply(words, topic)
        if reply.kind is Kind.SMALL and reply.detail in BOT_QUESTIONS:
            return reply
        if reply.kind is Kind.SMALL and self._best(odds) > total(odds, "small:"):
            reply = self.within_the_article(words, odds, soft=False)
        if reply.kind is Kind.ANSWER or reply.card or reply.missing:
            return reply
        if last is None and (kind := (topic or "").removeprefix(OUT)) in KINDS:
            return self._refusal(kind, odds)
        if last is None:
            return Reply(Kind.SMALL, near=reply.near, detail=WITHOUT_CONTEXT)
        own = [u for u in self._ranked(odds) if u.topic == last.topic and u != last]
        return Reply(Kind.ANSWER, tuple(own[:1]), self._near(odds, own[:1])) if own else reply
