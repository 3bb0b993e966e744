"""The addresses that anybody may open: reading, telling, coming back."""

from django.urls import path

from feedback.stories import feeds
from feedback.stories.views import (
    changes,
    chipping_in,
    embedding,
    my_page,
    my_story,
    my_story_actions,
    my_story_appeal,
    organisations,
    reading,
    search,
    services,
    sitemaps,
    story,
    tags,
    telling,
    telling_card,
    telling_question,
)

app_name = "stories"

urlpatterns = [
    # Reading
    path("", reading.home, name="home"),
    path("stories/", search.stories, name="stories"),
    path("stories/<int:number>/", story.story, name="story"),
    path("stories/<int:number>/<slug:slug>/", story.story, name="story"),
    path("posts/<int:number>/", story.post, name="post"),
    path("services/", services.services, name="services"),
    path("services/<int:pk>/", services.service, name="service"),
    path("services/<int:pk>/<slug:slug>/", services.service, name="service"),
    path("organisations/<str:code>/", organisations.organisation, name="organisation"),
    path("organisations/<str:code>/<str:named>/", organisations.period, name="organisation_period"),
    path("tags/", tags.tags, name="tags"),
    path("tags/<str:kind>/<path:value>/", tags.tag, name="tag"),
    path("changes/", changes.changes, name="changes"),
    path("figures/", reading.figures, name="figures"),
    path("feeds/stories/", feeds.stories, name="feed"),
    path("feeds/services/<int:pk>/", feeds.service, name="service_feed"),
    path("feeds/changes/", feeds.changes, name="changes_feed"),
    # On the sites of others
    path("embed/", embedding.maker, name="embed"),
    path("embed/services/<int:pk>/", embedding.service, name="embed_service"),
    path("embed/organisations/<str:code>/", embedding.organisation, name="embed_organisation"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemaps/<slug:kind>-<int:part>.xml", sitemaps.part, name="sitemap_part"),
    # Telling
    path("tell/", telling.start, name="tell"),
    path("tell/check/", telling.check_answers, name="tell_check"),
    path("tell/help/", telling.crisis, name="tell_crisis"),
    path("tell/sent/", telling_card.sent, name="tell_sent"),
    path("tell/save/", telling_card.save, name="tell_save"),
    path("tell/resume/", telling_card.resume, name="tell_resume"),
    path("tell/notice/", telling_question.notice, name="tell_notice"),
    path("tell/<slug:question>/", telling_question.question, name="tell_question"),
    # Chipping in
    path("chip-in/<int:number>/", chipping_in.chip_in, name="chip_in"),
    path("chip-in/<int:number>/sent/", chipping_in.sent, name="chip_in_sent"),
    # The author's return
    path("my-story/", my_story.enter, name="my_story"),
    path("my-story/open/<str:token>/", my_story.open_link, name="open_link"),
    path("my-story/now/", my_page.page, name="my_story_page"),
    path("my-story/now/reply/", my_story_actions.reply, name="my_story_reply"),
    path("my-story/now/words/", my_story_actions.change_words, name="my_story_words"),
    path("my-story/now/fine/", my_story_appeal.accept, name="my_story_fine"),
    path("my-story/now/appeal/", my_story_appeal.appeal, name="my_story_appeal"),
    path("my-story/now/helped/<int:post>/", my_story_actions.helped, name="my_story_helped"),
    path("my-story/now/withdraw/", my_story_actions.withdraw, name="my_story_withdraw"),
    path("my-story/now/erase-contact/", my_story_actions.erase_contact, name="my_story_erase_contact"),
    path("my-story/leave/", my_story.leave, name="my_story_leave"),
]
