"""The categories of offers: the closed set from which one is chosen for an advert that names none."""

from __future__ import annotations

CATEGORIES = (
    "IT i programowanie",
    "Analiza danych",
    "Finanse i księgowość",
    "Bankowość i ubezpieczenia",
    "HR i kadry",
    "Marketing i media",
    "Sprzedaż",
    "Handel detaliczny",
    "Obsługa klienta",
    "Administracja i biuro",
    "Prawo",
    "Zakupy",
    "Magazyn i logistyka",
    "Transport i kurierzy",
    "Produkcja i przemysł",
    "Budownictwo i instalacje",
    "Inżynieria i utrzymanie ruchu",
    "Motoryzacja",
    "Gastronomia",
    "Hotelarstwo i turystyka",
    "Zdrowie",
    "Opieka i pomoc społeczna",
    "Edukacja i nauka",
    "Kultura",
    "Sprzątanie i ochrona",
    "Uroda i sport",
    "Rolnictwo i środowisko",
    "Nieruchomości",
    "Inne",
)
"""Each is what a person would look under; an advert belongs to one."""
