"""What anybody fills in who finds something wrong, and the code by which they hear what came of it."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from feedback.forms import CheckboxField, ChoiceField, EmailField, LongTextField, TextField
from feedback.moderation.codes import GROUPS, IN_A_GROUP
from feedback.moderation.forms.lengths import too_long
from feedback.moderation.legal import Particulars, can_be_complained_of
from feedback.moderation.models import LegalNotice, Report
from feedback.moderation.reporting import NotPublic
from feedback.stories.forms.protected import ProtectedForm
from feedback.stories.models import Post

CODE_LENGTH = GROUPS * IN_A_GROUP
POST_NAMED = re.compile(r"(?:/posts/|#post-)(\d{1,18})")
STORY_NAMED = re.compile(r"(?:/stories/|^)(\d{1,18})(?:\D|$)")
NOT_FOUND = "We can’t find that. Enter the number of the story, or copy the address of the page"


class ReportForm(ProtectedForm):
    """Why something should not be there."""

    reason = ChoiceField(
        label="What is wrong with it?",
        choices=Report.Reason.choices,
        error_messages={"required": "Choose what is wrong with it"},
    )
    text = LongTextField(
        label="Tell us more (optional)",
        hint="Which words do you mean? Only our moderators read this.",
        rows=5,
        max_length=Report.TEXT_LENGTH,
        required=False,
        error_messages=too_long("that"),
    )
    said_by = TextField(
        label="I am writing for an organisation (optional)",
        hint="Its name, if you are. We treat your report like anybody else’s.",
        max_length=150,
        required=False,
        error_messages=too_long("that name"),
    )


class CodeForm(forms.Form):
    """The code that came with a report, however it is typed."""

    code = TextField(
        label="Your code",
        hint="Two groups of 5 letters and numbers, such as KX4TM-9PQRA",
        width=20,
        max_length=100,
        error_messages={"required": "Enter your code", "max_length": f"A code has {CODE_LENGTH} letters and numbers"},
        attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )

    def clean_code(self) -> str:
        code = re.sub(r"[^A-Za-z0-9]", "", self.cleaned_data["code"])
        if len(code) != CODE_LENGTH:
            raise forms.ValidationError(f"A code has {CODE_LENGTH} letters and numbers. You entered {len(code)}")
        return code


class LegalNoticeForm(ProtectedForm):
    """What the regulations ask of a notice of complaint."""

    name = TextField(
        label="Your full name",
        max_length=200,
        attrs={"autocomplete": "name"},
        error_messages=too_long("that name") | {"required": "Enter your full name"},
    )
    email = EmailField(
        label="Your email address",
        hint="We write to you when there is news.",
        error_messages={"required": "Enter your email address"},
    )
    where = TextField(
        label="Where on this site are the words?",
        hint="The number of the story, or the address of the page",
        max_length=500,
        error_messages=too_long("that") | {"required": "Enter the number of the story, or the address of the page"},
    )
    statement = LongTextField(
        label="Which words do you complain of?",
        hint="Copy them here.",
        rows=4,
        max_length=LegalNotice.TEXT_LENGTH,
        error_messages=too_long("that") | {"required": "Copy here the words that you complain of"},
    )
    meaning = LongTextField(
        label="Why are they defamatory of you?",
        hint="Say what you understand them to mean, and how they harm your reputation.",
        rows=5,
        max_length=LegalNotice.TEXT_LENGTH,
        error_messages=too_long("that") | {"required": "Say what the words mean, and why they are defamatory"},
    )
    untrue = LongTextField(
        label="What in them is not true, or is opinion without support in fact?",
        rows=5,
        max_length=LegalNotice.TEXT_LENGTH,
        error_messages=too_long("that") | {"required": "Say what is not true, or is opinion without support in fact"},
    )
    cannot_sue_poster = CheckboxField(
        label="I do not know enough about whoever wrote this to bring legal proceedings against them",
        error_messages={"required": "Tick the box to confirm it. Without this, it is no notice under the law"},
    )
    may_pass = ChoiceField(
        label="May we tell whoever wrote the words who you are?",
        choices=[
            ("both", "Yes, my name and my email address"),
            ("name", "Only my name"),
            ("email", "Only my email address"),
            ("nothing", "No"),
        ],
        error_messages={"required": "Choose what we may tell"},
    )

    def clean_where(self) -> Post:
        """Read a story's number, or an address of ours, as the post that it names."""
        where = self.cleaned_data["where"].strip()
        try:
            if found := POST_NAMED.search(where):
                return can_be_complained_of(int(found[1]))
            if found := STORY_NAMED.search(where):
                return can_be_complained_of(Post.objects.openings().get(story=int(found[1])).pk)
        except (NotPublic, Post.DoesNotExist):
            pass
        raise forms.ValidationError(NOT_FOUND)

    def particulars(self) -> Particulars:
        may_pass = self.cleaned_data["may_pass"]
        same: dict[str, Any] = {
            name: self.cleaned_data[name]
            for name in ("name", "email", "statement", "meaning", "untrue", "cannot_sue_poster")
        }
        return Particulars(
            **same, may_pass_name=may_pass in {"both", "name"}, may_pass_contact=may_pass in {"both", "email"}
        )
