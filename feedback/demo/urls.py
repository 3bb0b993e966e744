"""What only the demo shows; anywhere else these addresses are not found."""

from django.urls import path

from feedback.demo import views

app_name = "demo"

urlpatterns = [
    path("mail/", views.mail, name="mail"),
    path("mail/<str:name>/", views.message, name="message"),
]
